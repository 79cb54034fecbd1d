using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Feedback;

/// <summary>What is kept of the thumbs that people give, and for how long.</summary>
internal sealed class FeedbackOptions
{
    public const string Section = "Feedback";

    /// <summary>Off: no answer is kept, and thumbs are not offered.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long a rated answer is kept.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(365);

    /// <summary>How long an answer that nobody has rated can still be rated; then it is deleted.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan RatingTime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Whether the names of those who rate are kept.</summary>
    public bool StoreNames { get; set; }
}

using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Conversations;

/// <summary>How many turns may wait and how long one may take.</summary>
internal sealed class TurnOptions
{
    public const string Section = "Assistant:Turns";

    /// <summary>Turns that may wait or run at once, over all conversations.</summary>
    [Range(1, 100_000)]
    public int Capacity { get; set; } = 512;

    /// <summary>Turns that may wait or run at once in one conversation, so that no one crowds out the rest.</summary>
    [Range(1, 1_000)]
    public int CapacityPerConversation { get; set; } = 16;

    /// <summary>Conversations that are served at the same time.</summary>
    [Range(1, 256)]
    public int Parallelism { get; set; } = 8;

    /// <summary>After this long the user hears that it took too long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>At shutdown, accepted turns get this long to finish.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:40")]
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>At overload this many users may wait to hear that they should try again; for more the channel gets an error.</summary>
    [Range(1, 10_000)]
    public int WaitingNotices { get; set; } = 64;

    /// <summary>Activities whose ids are remembered, to drop the ones a channel sends twice.</summary>
    [Range(16, 10_000_000)]
    public int RememberedActivities { get; set; } = 20_000;

    /// <summary>How long an activity's id is remembered.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RememberedFor { get; set; } = TimeSpan.FromMinutes(15);
}

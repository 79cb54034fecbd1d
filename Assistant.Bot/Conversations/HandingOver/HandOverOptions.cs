using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Conversations.HandingOver;

/// <summary>What becomes of accepted questions when the assistant stops before it has answered them.</summary>
internal sealed class HandOverOptions
{
    public const string Section = "Assistant:HandOver";

    /// <summary>Whether questions under way are kept on disk until they are answered, so that the next process answers them.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>A question that is older is not answered any more: who asked it has gone elsewhere.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>A question that was taken up again this often is not the victim of a stop but its cause.</summary>
    [Range(1, 10)]
    public int Tries { get; set; } = 2;
}

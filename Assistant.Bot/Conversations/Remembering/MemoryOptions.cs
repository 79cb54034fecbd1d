using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Conversations.Remembering;

/// <summary>What is remembered of conversations, and where.</summary>
internal sealed class MemoryOptions
{
    public const string Section = "Conversations";

    /// <summary>Turns kept per conversation.</summary>
    [Range(1, 50)]
    public int Turns { get; set; } = 6;

    /// <summary>A conversation that is silent this long is forgotten.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(4);

    /// <summary>Conversations kept in memory; beyond them the oldest are forgotten.</summary>
    [Range(1, 1_000_000)]
    public int Capacity { get; set; } = 20_000;

    /// <summary>Redis, for several copies of the bot: a connection string. Empty keeps conversations in memory.</summary>
    public string? Redis { get; set; }

    /// <summary>After this long an answer is given without what was said earlier.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:30")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);
}

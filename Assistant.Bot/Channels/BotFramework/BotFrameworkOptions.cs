using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Who may call /api/messages, and how patient replies are.</summary>
internal sealed class BotFrameworkOptions
{
    public const string Section = "BotFramework";

    /// <summary>Whether callers on this machine need no token. Unset: in Development only.</summary>
    public bool? AllowAnonymous { get; set; }

    /// <summary>How long one call to a channel may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:02:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a reply may take with everything that is tried again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>The first pause before a call is tried again; later ones are longer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:30")]
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromSeconds(1);
}

using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Who may start a Direct Line conversation, and how much of it is kept.</summary>
internal sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>Whether a page on this machine gets a token without signing in. Unset: in Development only.</summary>
    public bool? OpenTokens { get; set; }

    /// <summary>
    /// Whether pages of this server get a token on any machine that can reach it: the network decides who may ask. Each
    /// page gets a user id that nobody else has.
    /// </summary>
    public bool OpenToNetwork { get; set; }

    /// <summary>By which another server, which knows its users, asks for tokens in their names; at least 32 characters.</summary>
    public string? Secret { get; set; }

    /// <summary>Base64 of at least 32 random bytes. Unset: one is made and kept in the data directory.</summary>
    public string? SigningKey { get; set; }

    /// <summary>
    /// Redis, for several copies of the bot: a connection string. Empty keeps conversations in the data directory. Every
    /// copy needs the same signing key.
    /// </summary>
    public string? Redis { get; set; }

    /// <summary>Origins of other sites that may hold a conversation, such as https://intranet.example.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Clients renew their token every 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:16:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a client may take to open the stream that it was given.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TicketLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Calls of one network address per minute, apart from messages.</summary>
    [Range(1, 1_000_000)]
    public int CallsPerAddress { get; set; } = 600;

    /// <summary>Messages and other activities in one conversation per minute.</summary>
    [Range(1, 1_000_000)]
    public int MessagesPerConversation { get; set; } = 60;

    /// <summary>Activities kept per conversation; the oldest go first.</summary>
    [Range(10, 10_000)]
    public int History { get; set; } = 500;

    /// <summary>Memory for the newest activities of all conversations together, as they are sent; older ones are read from the log.</summary>
    [Range(0, 4_096)]
    public int CacheMegabytes { get; set; } = 8;

    /// <summary>Conversations known in memory; the least used go first.</summary>
    [Range(1, 1_000_000)]
    public int Conversations { get; set; } = 2_000;

    /// <summary>A conversation that nobody touches this long is forgotten.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan IdleTime { get; set; } = TimeSpan.FromHours(12);
}

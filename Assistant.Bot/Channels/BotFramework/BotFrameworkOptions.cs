using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Who the bot is to Microsoft's channels, who may call /api/messages, and how patient replies are.</summary>
internal sealed class BotFrameworkOptions
{
    public const string Section = "BotFramework";

    /// <summary>The application (client) id of the bot's registration; unset: only the Emulator on this machine can be served.</summary>
    public string? AppId { get; set; }

    public BotAppType AppType { get; set; } = BotAppType.MultiTenant;

    /// <summary>The tenant of a single-tenant bot or of a managed identity.</summary>
    public string? TenantId { get; set; }

    /// <summary>The client secret of the registration.</summary>
    public string? AppPassword { get; set; }

    /// <summary>Instead of a secret: a PFX file, or a PEM file that holds certificate and key.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of the PFX file, if it has one.</summary>
    public string? CertificatePassword { get; set; }

    public BotCloudName Cloud { get; set; } = BotCloudName.Public;

    /// <summary>Where the keys of the channels' tokens are described; unset: as the cloud has it.</summary>
    public Uri? ConnectorMetadata { get; set; }

    /// <summary>Where the keys of the Emulator's tokens are described; unset: as the cloud has it.</summary>
    public Uri? EmulatorMetadata { get; set; }

    /// <summary>The tenants whose users are answered; empty: all.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Hosts of channels that get the bot's token besides Microsoft's own; *.example.com means all under it.</summary>
    public IReadOnlyList<string> TrustedHosts { get; set; } = [];

    /// <summary>Hosts besides this machine where an Emulator with the bot's password may be, such as that of a tunnel.</summary>
    public IReadOnlyList<string> EmulatorHosts { get; set; } = [];

    /// <summary>Whether callers on this machine need no token. Unset: in Development only, and only without an app id.</summary>
    public bool? AllowAnonymous { get; set; }

    /// <summary>How old the keys of tokens may become before they are fetched anew.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "5.00:00:00")]
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>A token with an unknown key makes the keys be fetched anew, but not more often than this.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan KeyRefreshPause { get; set; } = TimeSpan.FromMinutes(10);

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

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>The fixed names and addresses of one Microsoft cloud.</summary>
internal sealed record BotCloud
{
    /// <summary>Who signs the channels' tokens.</summary>
    public required string Issuer { get; init; }

    public required Uri ConnectorMetadata { get; init; }

    public required Uri EmulatorMetadata { get; init; }

    /// <summary>Where tokens are issued, without a tenant.</summary>
    public required Uri Login { get; init; }

    /// <summary>The tenant that issues the tokens of multi-tenant bots.</summary>
    public required string SharedTenant { get; init; }

    /// <summary>What a token for the connector is asked for; with /.default it is a scope.</summary>
    public required string Resource { get; init; }

    /// <summary>The tenants that issue tokens to the Emulator.</summary>
    public required IReadOnlyList<string> EmulatorTenants { get; init; }

    public static BotCloud Public { get; } = new()
    {
        Issuer = "https://api.botframework.com",
        ConnectorMetadata = new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        EmulatorMetadata = new Uri("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        Login = new Uri("https://login.microsoftonline.com"),
        SharedTenant = "botframework.com",
        Resource = "https://api.botframework.com",
        EmulatorTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
    };

    public static BotCloud UsGovernment { get; } = new()
    {
        Issuer = "https://api.botframework.us",
        ConnectorMetadata = new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        EmulatorMetadata = new Uri(
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        Login = new Uri("https://login.microsoftonline.us"),
        SharedTenant = "MicrosoftServices.onmicrosoft.us",
        Resource = "https://api.botframework.us",
        EmulatorTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
    };

    public static BotCloud Of(BotCloudName name) => name == BotCloudName.UsGovernment ? UsGovernment : Public;

    /// <summary>The issuers of both token versions, for the Emulator and for the bot's own tenant.</summary>
    public IReadOnlyList<string> EmulatorIssuers(string? ownTenant) =>
    [
        .. (ownTenant is null ? EmulatorTenants : EmulatorTenants.Append(ownTenant))
            .SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", new Uri(Login, $"{tenant}/v2.0").AbsoluteUri }),
    ];
}

using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Checks the tokens that callers of /api/messages show: the connector's and the Emulator's.</summary>
internal sealed class CallerTokens
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly BotFrameworkOptions options;
    private readonly TimeProvider clock;
    private readonly TokenKeys connectorKeys;
    private readonly TokenKeys emulatorKeys;
    private readonly string connectorIssuer;
    private readonly IReadOnlyList<string> emulatorIssuers;

    public CallerTokens(IOptions<BotFrameworkOptions> options, IHttpClientFactory clients, TimeProvider clock, ILogger<CallerTokens> logger)
    {
        this.options = options.Value;
        this.clock = clock;
        var cloud = BotCloud.Of(this.options.Cloud);
        connectorIssuer = cloud.Issuer;
        emulatorIssuers = cloud.EmulatorIssuers(this.options.TenantId);
        connectorKeys = new TokenKeys(this.options.ConnectorMetadata ?? cloud.ConnectorMetadata, clients, options, clock, logger);
        emulatorKeys = new TokenKeys(this.options.EmulatorMetadata ?? cloud.EmulatorMetadata, clients, options, clock, logger);
    }

    public Task<CallerResult> CheckAsync(string token, CancellationToken cancellationToken)
    {
        if (!handler.CanReadToken(token))
            return Task.FromResult(CallerResult.Refused("the token is not a JSON web token"));
        try
        {
            // Which kind of token it claims to be decides how it is checked; nothing is believed yet.
            return emulatorIssuers.Contains(handler.ReadJsonWebToken(token).Issuer, StringComparer.Ordinal)
                ? CheckEmulatorAsync(token, cancellationToken)
                : CheckConnectorAsync(token, cancellationToken);
        }
        catch (Exception fault) when (fault is SecurityTokenException or ArgumentException)
        {
            return Task.FromResult(CallerResult.Refused("the token cannot be read"));
        }
    }

    private async Task<CallerResult> CheckConnectorAsync(string token, CancellationToken cancellationToken)
    {
        var result = await ValidateAsync(token, connectorKeys, [connectorIssuer], cancellationToken);
        if (result is not { IsValid: true, SecurityToken: JsonWebToken valid })
            return Refused(result);
        if (!valid.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) || string.IsNullOrEmpty(serviceUrl))
            return CallerResult.Refused("the token names no serviceurl");
        return valid.SigningKey is JsonWebKey key && Endorsements.Of(key) is { Count: > 0 } endorsements
            ? CallerResult.Of(new Caller(CallerKind.Connector, serviceUrl, endorsements))
            : CallerResult.Refused("the key of the token is endorsed for no channel");
    }

    private async Task<CallerResult> CheckEmulatorAsync(string token, CancellationToken cancellationToken)
    {
        var result = await ValidateAsync(token, emulatorKeys, emulatorIssuers, cancellationToken);
        if (result is not { IsValid: true, SecurityToken: JsonWebToken valid })
            return Refused(result);
        var claim = Text(valid, "ver") switch
        {
            "1.0" => "appid",
            "2.0" => "azp",
            _ => null,
        };
        if (claim is null)
            return CallerResult.Refused("the token is of an unknown version");
        return string.Equals(Text(valid, claim), options.AppId, StringComparison.OrdinalIgnoreCase)
            ? CallerResult.Of(Caller.Emulator)
            : CallerResult.Refused("the token was issued to another application");
    }

    private async Task<TokenValidationResult> ValidateAsync(
        string token, TokenKeys source, IReadOnlyList<string> issuers, CancellationToken cancellationToken)
    {
        var keys = await source.GetAsync(cancellationToken) ?? [];
        var result = await handler.ValidateTokenAsync(token, Parameters(keys, issuers)).WaitAsync(cancellationToken);
        return result.Exception is SecurityTokenSignatureKeyNotFoundException
            && await source.GetNewerAsync(keys, cancellationToken) is { } newer
                ? await handler.ValidateTokenAsync(token, Parameters(newer, issuers)).WaitAsync(cancellationToken)
                : result;
    }

    private TokenValidationParameters Parameters(IReadOnlyList<JsonWebKey> keys, IReadOnlyList<string> issuers) => new()
    {
        IssuerSigningKeys = keys,
        // A token names its key; trying all of them would make every unknown key expensive.
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = Algorithms,
        ValidIssuers = issuers,
        ValidAudience = options.AppId,
        LifetimeValidator = (from, until, _, _) => IsInTime(from, until),
    };

    private bool IsInTime(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now <= end + Skew && (from is not { } start || now >= start - Skew);
    }

    // The message of the exception may hold parts of the token; its kind is enough to find the cause.
    private static CallerResult Refused(TokenValidationResult result) =>
        CallerResult.Refused($"the token does not hold ({result.Exception?.GetType().Name ?? "no reason given"})");

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var value) ? value : null;
}

using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Issues and checks the signed tokens that stand for one user in one conversation.</summary>
internal sealed class DirectLineTokens
{
    // The client reads this claim and takes it for its own user id.
    private const string UserClaim = "user";
    private const string ConversationClaim = "conv";
    private const string Issuer = "letter-assistant";
    private const string TokenAudience = "directline";
    private const string TicketAudience = "directline-stream";

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly SigningCredentials credentials;
    private readonly IUsedTickets used;
    private readonly DirectLineOptions options;
    private readonly TimeProvider clock;

    public DirectLineTokens(SigningKey key, IUsedTickets used, IOptions<DirectLineOptions> options, TimeProvider clock)
    {
        this.used = used;
        this.options = options.Value;
        this.clock = clock;
        credentials = new SigningCredentials(new SymmetricSecurityKey(key.Bytes), SecurityAlgorithms.HmacSha256);
    }

    /// <summary>A token for the calls of the REST interface.</summary>
    public string Issue(DirectLineCaller caller) => Issue(caller, TokenAudience, options.TokenLifetime);

    /// <summary>A short-lived ticket that opens one stream and nothing else: addresses end up in logs.</summary>
    public string IssueTicket(DirectLineCaller caller) => Issue(caller, TicketAudience, options.TicketLifetime);

    public Task<TokenCheck> CheckAsync(string token, CancellationToken cancellationToken) =>
        CheckAsync(token, TokenAudience, cancellationToken);

    /// <summary>Checks a ticket and uses it up.</summary>
    public async Task<TokenCheck> UseTicketAsync(string ticket, CancellationToken cancellationToken)
    {
        var check = await CheckAsync(ticket, TicketAudience, cancellationToken);
        return check.Caller is null || (check.Id is { Length: > 0 } id && await used.TryUseAsync(id, cancellationToken)) ? check : TokenCheck.Invalid;
    }

    private string Issue(DirectLineCaller caller, string audience, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            SigningCredentials = credentials,
            Subject = new ClaimsIdentity([new(UserClaim, caller.UserId), new(ConversationClaim, caller.ConversationId), new(JwtRegisteredClaimNames.Jti, Guid.NewGuid().ToString("N"))]),
        });
    }

    private async Task<TokenCheck> CheckAsync(string token, string audience, CancellationToken cancellationToken)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = credentials.Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidIssuer = Issuer,
            ValidAudience = audience,
            // Checked below, by our own clock and without leeway: we issued the token ourselves.
            ValidateLifetime = false,
        }).WaitAsync(cancellationToken);
        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken valid
            || !valid.TryGetPayloadValue<string>(UserClaim, out var user)
            || !valid.TryGetPayloadValue<string>(ConversationClaim, out var conversation))
            return TokenCheck.Invalid;
        return valid.ValidTo <= clock.GetUtcNow().UtcDateTime
            ? new TokenCheck(null, null, Expired: true)
            : new TokenCheck(new DirectLineCaller(user, conversation), valid.Id);
    }
}

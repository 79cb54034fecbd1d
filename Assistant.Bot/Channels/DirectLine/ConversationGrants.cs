using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Writes out what a client needs to take part in a conversation.</summary>
internal sealed class ConversationGrants(DirectLineTokens tokens, IOptions<DirectLineOptions> options)
{
    public ConversationGrant Token(DirectLineCaller caller) =>
        new(caller.ConversationId, tokens.Issue(caller), (int)options.Value.TokenLifetime.TotalSeconds);

    /// <summary>As <see cref="Token"/>, with the address of the stream as the client's browser sees it.</summary>
    public ConversationGrant Stream(DirectLineCaller caller, HttpRequest request, string? watermark) =>
        Token(caller) with { StreamUrl = StreamUrl(caller, request, watermark) };

    private string StreamUrl(DirectLineCaller caller, HttpRequest request, string? watermark)
    {
        var path = new PathString($"{DirectLineExtensions.Prefix}/conversations/{caller.ConversationId}/stream");
        var query = new QueryBuilder { { "watermark", watermark ?? "" }, { "t", tokens.IssueTicket(caller) } };
        return UriHelper.BuildAbsolute(
            request.IsHttps ? "wss" : "ws", request.Host, request.PathBase, path, query.ToQueryString());
    }
}

using Microsoft.Net.Http.Headers;

namespace Assistant.Bot.Hosting;

/// <summary>
/// What every answer carries, errors too, unless its endpoint said otherwise: nothing in it runs, no page frames it, no
/// browser keeps it.
/// </summary>
internal static class SecurityHeaders
{
    private const string NothingRuns = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // At the last moment: the handler of exceptions clears what was set before.
        context.Response.OnStarting(
            static response =>
            {
                Complete(((HttpResponse)response).Headers);
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    });

    private static void Complete(IHeaderDictionary headers)
    {
        headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, NothingRuns);
        headers.TryAdd(HeaderNames.CacheControl, "no-store");
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.EndToEnd;

/// <summary>A page of another site, with a strict policy of its own, that shows the chat by one script tag.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private ForeignSite(WebApplication site) => this.site = site;

    /// <summary>Of the assistant's own site, as an intranet is, but of another origin.</summary>
    public Uri Address => new(site.Urls.Single());

    /// <summary>The same page under a name that makes it another site, where browsers may keep storage from the frame.</summary>
    public Uri AddressOnAnotherSite => new($"http://localhost:{Address.Port}/");

    public static async Task<ForeignSite> StartAsync(Func<Uri> assistant)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/{**any}", (HttpContext context) =>
        {
            var server = assistant().GetLeftPart(UriPartial.Authority);
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src {server}; frame-src {server}; style-src 'self'; img-src data:";
            return Results.Content(
                $"""
                <!DOCTYPE html><html lang="{(context.Request.Query["language"] == "en" ? "en" : "nl")}"><head><meta charset="utf-8"><title>Intranet</title>
                <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
                <script src="{server}/widget.js" defer></script></head>
                <body><main><h1>Intranet</h1><p>Nieuws van het ministerie.</p><a href="/second">Volgende pagina</a></main></body></html>
                """,
                "text/html; charset=utf-8");
        });
        await site.StartAsync();
        return new ForeignSite(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}

using Assistant.Retrieval.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Assistant.Bot.WebChat;

/// <summary>The chat page on /, the same page for the widget on /widget, the widget's script, and the files they load.</summary>
internal static class WebChatEndpoints
{
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly TimeSpan WidgetLifetime = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddAssistantWebChat(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<WidgetOptions, WidgetOptionsValidator>().BindSettings(WidgetOptions.Section);
        return services;
    }

    /// <exception cref="InvalidOperationException">The build left out a file of the page.</exception>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        var files = PageFiles.Shared;
        var page = ChatPage.Load(files.Version);
        var framedBy = endpoints.ServiceProvider.GetRequiredService<IOptions<WidgetOptions>>().Value.AllowedOrigins;
        endpoints.MapMethods("/", ReadMethods, (HttpContext context) => Show(page, context, framedBy));
        endpoints.MapMethods("/widget", ReadMethods, (HttpContext context) => Show(page, context, framedBy));
        var widget = PageFile.Load("page/widget.js", "/widget.js", "text/javascript; charset=utf-8");
        endpoints.MapMethods(widget.Path, ReadMethods, (HttpContext context) => SendWidget(widget, files.Version, context));
        foreach (var file in files.All)
            endpoints.MapMethods(file.Path, ReadMethods, (HttpContext context) => Send(file, context));
        return endpoints;
    }

    private static ContentHttpResult Show(ChatPage page, HttpContext context, IReadOnlyList<string> framedBy)
    {
        var nonce = ContentSecurityPolicy.NewNonce();
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy.For(nonce, context.Request, framedBy);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // The nonce is of use once only, so a stored page would not run.
        headers.CacheControl = "no-store";
        return TypedResults.Text(page.With(nonce), "text/html; charset=utf-8");
    }

    private static FileContentHttpResult Send(PageFile file, HttpContext context)
    {
        var compressed = AcceptsGzip(context.Request);
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        if (compressed)
            headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(compressed ? file.Compressed : file.Content, file.ContentType);
    }

    // Its address never changes, so browsers ask now and then whether it has; pages of other sites are what it is for.
    private static FileContentHttpResult SendWidget(PageFile widget, string version, HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = $"public, max-age={(int)WidgetLifetime.TotalSeconds}";
        return TypedResults.Bytes(widget.Content, widget.ContentType, entityTag: new EntityTagHeaderValue($"\"{version}\""));
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding =>
            encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is null or > 0);
}

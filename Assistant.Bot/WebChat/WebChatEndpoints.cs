using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Bot.WebChat;

/// <summary>The chat page on / and the files it loads.</summary>
internal static class WebChatEndpoints
{
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <exception cref="InvalidOperationException">The build left out a file of the page.</exception>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        var files = PageFiles.Shared;
        var page = ChatPage.Load(files.Version);
        endpoints.MapMethods("/", ReadMethods, (HttpContext context) => Show(page, context));
        foreach (var file in files.All)
            endpoints.MapMethods(file.Path, ReadMethods, (HttpContext context) => Send(file, context));
        return endpoints;
    }

    private static ContentHttpResult Show(ChatPage page, HttpContext context)
    {
        var nonce = ContentSecurityPolicy.NewNonce();
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy.For(nonce, context.Request);
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

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding =>
            encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is null or > 0);
}

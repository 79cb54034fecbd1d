using System.Text;
using Assistant.Bot.WebChat;
using Assistant.Retrieval.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Bot.LetterViewer;

/// <summary>Shows stored letters on /letters/{document number}.</summary>
internal static class LetterViewerExtensions
{
    private const string ContentPolicy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'self'; img-src 'self'";

    public static IServiceCollection AddAssistantLetterViewer(this IServiceCollection services) => services.AddSingleton<LetterLinks>().AddSingleton<LetterShelf>();

    public static IEndpointRouteBuilder MapLetterViewer(this IEndpointRouteBuilder endpoints)
    {
        var files = PageFiles.Shared;
        var page = new LetterPage(files.PathOf("page/letter.css"), files.PathOf("page/icon.svg"));
        endpoints.MapMethods(LetterAddress.Prefix + "/{number}", [HttpMethods.Get, HttpMethods.Head],
            (HttpContext context, LetterShelf shelf, string number, CancellationToken cancellationToken) =>
                ShowAsync(context, page, shelf, number, cancellationToken));
        return endpoints;
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, LetterPage page, LetterShelf shelf, string number, CancellationToken cancellationToken)
    {
        var language = Language(context.Request);
        SetHeaders(context.Response.Headers);
        try
        {
            return await shelf.FindAsync(number, Asked(context.Request), language, cancellationToken) is { } view
                ? Html(page.Show(view), StatusCodes.Status200OK)
                : Html(page.ShowAbsence(language), StatusCodes.Status404NotFound);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            Log.LetterUnreadable(context.RequestServices.GetRequiredService<ILogger<LetterPage>>(), fault);
            return Html(page.ShowFailure(language), StatusCodes.Status503ServiceUnavailable);
        }
    }

    // An address that names words in a way we never write names no words that stand in the letter.
    private static LetterMark? Asked(HttpRequest request) =>
        request.Query.TryGetValue(LetterAddress.MarkParameter, out var mark)
            ? LetterMark.Parse(mark) ?? LetterMark.Nothing
            : null;

    private static QuestionLanguage Language(HttpRequest request)
    {
        var asked = request.Query[LetterAddress.LanguageParameter].ToString();
        if (asked.Length == 0)
            asked = request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.Value ?? "";
        return asked.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? QuestionLanguage.English : QuestionLanguage.Dutch;
    }

    private static ContentHttpResult Html(string html, int status) =>
        TypedResults.Text(html, "text/html; charset=utf-8", Encoding.UTF8, status);

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // The letter may be replaced at any time, and a check must be made against what is stored now.
        headers.CacheControl = "no-cache, private";
    }
}

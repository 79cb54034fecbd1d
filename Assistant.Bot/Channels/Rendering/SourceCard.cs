using System.Text.Json.Nodes;
using Assistant.Bot.Answering;
using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>
/// Sources as an Adaptive Card 1.5. Words of letters stand in text runs, which no client reads as Markdown, and links
/// are actions of their own: nothing in a letter can become one.
/// </summary>
internal static class SourceCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>One source, as it opens from its citation.</summary>
    public static JsonObject Of(Quote quote, Texts texts, Uri? address) => Card(Source(quote, texts, address));

    /// <summary>All sources of an answer under one heading.</summary>
    public static JsonObject List(IReadOnlyList<Quote> quotes, Texts texts, Func<Quote, Uri?> letterAddress) => Card(
    [
        new JsonObject { ["type"] = "TextBlock", ["text"] = texts.Sources, ["weight"] = "bolder", ["size"] = "medium", ["wrap"] = true },
        .. quotes.Select(quote => new JsonObject
        {
            ["type"] = "Container",
            ["separator"] = true,
            ["spacing"] = "medium",
            ["items"] = new JsonArray([.. Source(quote, texts, letterAddress(quote))]),
        }),
    ]);

    private static JsonObject Card(IEnumerable<JsonNode> body) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["msteams"] = new JsonObject { ["width"] = "Full" },
        ["body"] = new JsonArray([.. body]),
    };

    private static IEnumerable<JsonNode> Source(Quote quote, Texts texts, Uri? address)
    {
        var source = new SourceText(texts, quote);
        yield return Runs(Run($"[{quote.Number}] {source.Title}", bold: true));
        yield return Runs(Run(string.Join(" · ", source.Details), subtle: true));
        yield return Runs(Run($"“{quote.Text}”"));
        foreach (var note in quote.Footnotes)
            yield return Runs([Run($"{texts.Footnote(note.Number)}: {note.Text}", subtle: true), .. Links(note, quote.Letter)]);
        JsonNode[] actions =
        [
            .. address is null ? [] : new[] { Open(texts.OpenLetter, address) },
            .. source.OfficialCopy is { } official ? [Open(texts.OpenOfficialCopy, official)] : Array.Empty<JsonObject>(),
        ];
        if (actions.Length > 0)
            yield return new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(actions) };
    }

    // A fictional letter names papers that do not exist, or are somebody else's.
    private static IEnumerable<JsonNode> Links(Footnote note, LetterHead letter) => letter.IsFictional
        ? []
        : note.Papers.Select(paper => Link(paper.Display, paper.Url)).Concat(note.Links.Select(link => Link(link.Host, link)));

    private static JsonObject Link(string words, Uri url)
    {
        var run = Run($" {words}");
        run["underline"] = true;
        run["selectAction"] = Open(words, url);
        return run;
    }

    private static JsonObject Open(string title, Uri url) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url.AbsoluteUri };

    private static JsonObject Runs(params JsonNode[] runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(runs) };

    private static JsonObject Run(string text, bool bold = false, bool subtle = false)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (bold)
            run["weight"] = "bolder";
        if (subtle)
            run["isSubtle"] = true;
        return run;
    }
}

using Assistant.Bot.Answering;
using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>Where quoted words come from, in Markdown: the letter, and the notes that hang on the words.</summary>
internal sealed class SourceText(Texts texts, Quote quote)
{
    private LetterHead Letter => quote.Letter;

    /// <summary>The letter's title as plain text; its document number when it has none.</summary>
    public string Title => string.IsNullOrWhiteSpace(Letter.Title) ? Letter.DocumentNumber : Letter.Title.Trim();

    /// <summary>Title, date and papers as plain text, for a list of sources.</summary>
    public string Label => string.Join(", ", [Title, texts.Date(Letter.Date), .. Letter.Papers.Select(paper => paper.Display)]);

    /// <summary>All that is needed to find the words again.</summary>
    public string Line()
    {
        var parts = new List<string> { $"**{LiteralText.Inline(Title)}**", texts.Date(Letter.Date) };
        parts.AddRange(Letter.Papers.Select(Paper));
        parts.Add(texts.Document(LiteralText.Inline(Letter.DocumentNumber)));
        if (!string.IsNullOrWhiteSpace(quote.Section))
            parts.Add(texts.Section(LiteralText.Inline(quote.Section)));
        var fictional = Letter.IsFictional ? $" ({texts.FictionalLetter})" : "";
        return string.Join(", ", parts) + fictional;
    }

    /// <summary>One list item per note: its number, its words, and the papers it names.</summary>
    public IEnumerable<string> Footnotes() => quote.Footnotes.Select(note =>
        $"- {texts.Footnote(note.Number)}: {LiteralText.Inline(note.Text)}{Papers(note)}");

    // A fictional letter names papers that do not exist, or are somebody else's.
    private string Papers(Footnote note) => Letter.IsFictional || note.Papers.Count == 0
        ? ""
        : $" ({string.Join(", ", note.Papers.Select(Paper))})";

    private static string Destination(Uri url) => url.AbsoluteUri
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal);

    private string Paper(PaperReference paper)
    {
        var display = LiteralText.Inline(paper.Display);
        return Letter.IsFictional ? display : $"[{display}]({Destination(paper.Url)})";
    }
}

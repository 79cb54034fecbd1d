using Assistant.Bot.Answering;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>Where quoted words come from, in Markdown: the letter, and the notes that hang on the words.</summary>
internal sealed class SourceText(Texts texts, Quote quote)
{
    private const int LongestPlace = 80;

    private LetterHead Letter => quote.Letter;

    /// <summary>The letter's title as plain text; its document number when it has none.</summary>
    public string Title => string.IsNullOrWhiteSpace(Letter.Title) ? Letter.DocumentNumber : Letter.Title.Trim();

    /// <summary>Date, paper and section as plain text, for a list of sources.</summary>
    public string Label => string.Join(", ", [texts.Date(Letter), Number, .. Section]);

    private string Number => Letter.Papers.Count > 0 ? Letter.Papers[0].Display : Letter.DocumentNumber;

    /// <summary>Short words about the source, as plain text, the most telling first.</summary>
    public IEnumerable<string> Keywords =>
        new[] { texts.Date(Letter), Number, texts.Force(quote.Force) }
            .Where(word => word.Length > 0);

    /// <summary>All that is needed to find the words again, as plain text without the title.</summary>
    public IEnumerable<string> Details =>
    [
        texts.Date(Letter),
        .. SignedBy(text => text),
        .. Letter.Papers.Select(paper => paper.Display),
        .. Places(text => text, quote.Section, withDocument: true),
        .. Letter.IsFictional ? [texts.FictionalLetter] : Array.Empty<string>(),
    ];

    /// <summary>Where the letter is officially published; null for a fictional one, or when that is not known.</summary>
    public Uri? OfficialCopy => Letter.IsFictional ? null : Letter.Source ?? Letter.Papers.Select(paper => paper.Url).FirstOrDefault();

    /// <summary>The quoted words and all that is needed to check them.</summary>
    /// <param name="quote">What is quoted.</param>
    /// <param name="texts">The language.</param>
    /// <param name="ending">What follows the last word; unset: the number of the citation.</param>
    public static string Block(Quote quote, Texts texts, string? ending = null)
    {
        var source = new SourceText(texts, quote);
        var body = $"{LiteralText.BlockQuote(quote.Text, ending ?? $" [{quote.Number}]")}\n\n{source.Line()}";
        return quote.Footnotes.Count == 0 ? body : $"{body}\n\n{string.Join('\n', source.Footnotes())}";
    }

    /// <summary>All that is needed to find the words again, on few lines of a phone: who says it and when first.</summary>
    public string Line()
    {
        var fictional = Letter.IsFictional ? $" ({texts.FictionalLetter})" : "";
        var speaker = new[] { Letter.Signatory?.Name, Letter.Signatory?.Office }.OfType<string>().Where(words => words.Length > 0);
        var said = string.Join(", ", [.. speaker.Select(LiteralText.Inline), texts.Date(Letter)]);
        var letter = string.Join(", ", [LiteralText.Inline(Title), .. Letter.Papers.Select(Paper), .. Places(LiteralText.Inline, LastHeading, withDocument: Letter.Papers.Count == 0)]);
        return $"**{said}**: {letter}{fictional}";
    }

    /// <summary>One list item per note: its number, its words, and the papers it names.</summary>
    /// <param name="mark">What follows the note's number.</param>
    public IEnumerable<string> Footnotes(string mark = "") => quote.Footnotes.Select(note =>
        $"- {texts.Footnote(note.Number)}{mark}: {LiteralText.Inline(note.Text)}{Papers(note)}");

    // Who "ik" and "the minister" are.
    private IEnumerable<string> SignedBy(Func<string, string> write) =>
        Letter.Signatory is { } signatory ? [texts.SignedBy(new Signatory(write(signatory.Office), write(signatory.Name)))] : [];

    private string[] Section => string.IsNullOrWhiteSpace(quote.Section) ? [] : [texts.Section(Shortened.To(LastHeading, LongestPlace))];

    // The nearest heading tells most; those above it fill lines.
    private string LastHeading => quote.Section.Split(Passage.SectionSeparator)[^1];

    private IEnumerable<string> Places(Func<string, string> write, string section, bool withDocument)
    {
        if (withDocument && Title != Letter.DocumentNumber)
            yield return texts.Document(write(Letter.DocumentNumber));
        if (!string.IsNullOrWhiteSpace(section))
            yield return texts.Section(write(section));
        if (quote.Page is { } page)
            yield return texts.Page(page);
        if (texts.Force(quote.Force) is { Length: > 0 } force)
            yield return force;
    }

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

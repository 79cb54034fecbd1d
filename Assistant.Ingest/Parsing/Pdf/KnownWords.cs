using System.Text.RegularExpressions;

namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>The words that stand whole within a document's lines: they tell whether a cut word has a hyphen of its own.</summary>
internal sealed partial class KnownWords
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public KnownWords(IEnumerable<PdfLine> lines)
    {
        foreach (var line in lines)
            foreach (Match word in Word().Matches(line.Text))
                _words.Add(word.Value);
    }

    public bool Contains(string word) => _words.Contains(word);

    [GeneratedRegex(@"[\p{L}]+(?:-[\p{L}]+)*")]
    private static partial Regex Word();
}

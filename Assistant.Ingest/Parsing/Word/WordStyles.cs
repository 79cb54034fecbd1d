using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Ingest.Parsing.Word;

/// <summary>What the styles of a document say: which are headings, which number their paragraphs, which are bold.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;
    private const int MostLevels = 9;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public WordStyles(MainDocumentPart part)
    {
        foreach (var style in part.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                _styles.TryAdd(id, style);
        }
    }

    /// <returns>1 for the outermost heading; 0 for a paragraph that is none.</returns>
    public int HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is >= 0 and < MostLevels and var own)
            return own + 1;

        foreach (var style in Chain(paragraph))
        {
            var name = style.StyleName?.Val?.Value ?? "";
            if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), out var level) && level is >= 1 and <= MostLevels)
                return level;

            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is >= 0 and < MostLevels and var outline)
                return outline + 1;
        }

        return 0;
    }

    public bool IsTitle(Paragraph paragraph) => HasName(paragraph, "title");

    public bool IsContents(Paragraph paragraph) => Chain(paragraph).Any(style => style.StyleName?.Val?.Value?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) == true);

    /// <returns>The paragraph's numbering, its own or that of its style; null when it has none.</returns>
    public NumberingProperties? Numbering(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties
        ?? Chain(paragraph).Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(found => found is not null);

    public bool IsBold(Paragraph paragraph) => Chain(paragraph).Any(style => style.StyleRunProperties?.Bold is { } bold && bold.Val?.Value != false);

    private bool HasName(Paragraph paragraph, string name) =>
        Chain(paragraph).Any(style => name.Equals(style.StyleName?.Val?.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>The paragraph's style and those it is based on.</summary>
    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}

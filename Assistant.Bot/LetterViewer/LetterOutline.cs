using Assistant.Retrieval.Letters;

namespace Assistant.Bot.LetterViewer;

/// <summary>
/// All of a letter's text in pieces, in order. Text that the letter's structure does not name is a paragraph of its own:
/// a reader who checks a quote must see everything that stands around it.
/// </summary>
internal static class LetterOutline
{
    private const string Gap = "\n\n";

    public static IReadOnlyList<LetterPiece> Of(Letter letter)
    {
        var pieces = new List<LetterPiece>();
        var end = 0;
        foreach (var piece in Named(letter).Where(piece => piece.Span.Length > 0).OrderBy(piece => piece.Span.Start))
        {
            // A structure that contradicts itself must not show words twice.
            if (piece.Span.Start < end || piece.Span.End > letter.Text.Length)
                continue;
            pieces.AddRange(Unnamed(letter, TextSpan.Between(end, piece.Span.Start - Mark(letter, end, piece))));
            pieces.Add(piece);
            end = piece.Span.End;
        }

        pieces.AddRange(Unnamed(letter, TextSpan.Between(end, letter.Text.Length)));
        return pieces;
    }

    /// <summary>The parts of a span between empty lines.</summary>
    private static IEnumerable<TextSpan> Paragraphs(Letter letter, TextSpan span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var gap = letter.Text.IndexOf(Gap, start, span.End - start, StringComparison.Ordinal);
            var end = gap < 0 ? span.End : gap;
            var words = letter.Text.AsSpan(start, end - start);
            if (!words.IsWhiteSpace())
                yield return new TextSpan(start + words.Length - words.TrimStart().Length, words.Trim().Length);
            start = end + Gap.Length;
        }
    }

    private static IEnumerable<LetterPiece> Named(Letter letter)
    {
        var head = Paragraphs(letter, letter.HeadSpan).Select((line, place) =>
            new LetterPiece(place == 0 ? PieceKind.Title : PieceKind.HeadLine, line));
        var body = letter.Sections.SelectMany(section => Section(section, 1));
        var signature = Paragraphs(letter, letter.SignatureSpan).Select(line => new LetterPiece(PieceKind.Signature, line));
        var notes = letter.Footnotes.Select(note => new LetterPiece(PieceKind.Note, note.Span, 0, note));
        return [.. head, .. body, .. signature, .. notes];
    }

    private static IEnumerable<LetterPiece> Section(Section section, int level)
    {
        yield return new LetterPiece(PieceKind.Heading, section.HeadingSpan, level);
        foreach (var block in section.Blocks)
            yield return Block(block);
        foreach (var piece in section.Subsections.SelectMany(inner => Section(inner, level + 1)))
            yield return piece;
    }

    private static LetterPiece Block(Block block) => block.Kind switch
    {
        BlockKind.ListItem => new LetterPiece(PieceKind.ListItem, block.Span, Math.Max(1, block.ListLevel)),
        BlockKind.TableRow => new LetterPiece(PieceKind.TableRow, block.Span),
        _ => new LetterPiece(PieceKind.Paragraph, block.Span),
    };

    private static IEnumerable<LetterPiece> Unnamed(Letter letter, TextSpan span) =>
        Paragraphs(letter, span).Select(paragraph => new LetterPiece(PieceKind.Paragraph, paragraph));

    /// <summary>The length of the bullet or number before a piece: the page draws its own.</summary>
    private static int Mark(Letter letter, int from, LetterPiece piece)
    {
        var before = letter.Text.AsSpan(from, piece.Span.Start - from);
        var line = before[(before.LastIndexOf('\n') + 1)..];
        var expected = piece.Kind switch
        {
            PieceKind.ListItem => "•",
            PieceKind.Note => $"{piece.Note!.Number}.",
            _ => "",
        };
        return line.Trim().SequenceEqual(expected) ? line.Length : 0;
    }
}

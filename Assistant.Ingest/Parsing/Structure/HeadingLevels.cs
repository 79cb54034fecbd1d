using Assistant.Ingest.Parsing.Lines;

namespace Assistant.Ingest.Parsing.Structure;

/// <summary>
/// Gives headings their depth. The page keeps the depth of a heading only when it follows its parent at once: after a
/// paragraph a new list starts, at the outer indentation again. So of the subheadings under a heading without text only
/// the first is indented, and its siblings look like headings of the level above.
/// </summary>
/// <remarks>
/// A heading without own text that opened a deeper level is not a division into one part. The next heading at its
/// indentation that has own text, and opens no deeper level itself, is therefore taken as the second subheading. Whether
/// a third follows cannot be seen from the indentation; it is taken along only when it opens with the same word as the
/// first ("Motie-...", "Motie-..."), since otherwise every later chapter would be drawn in.
/// </remarks>
internal sealed class HeadingLevels(IReadOnlyList<SourceBlock> blocks, HeadingRules rules, bool trueDepths = false)
{
    private const int ShortestSharedWord = 4;

    private readonly Stack<OpenHeading> _open = new();

    /// <returns>The depth of the heading at <paramref name="index"/>, from 1. To be asked in order.</returns>
    public int Of(int index)
    {
        var block = blocks[index];
        if (block.HeadingLevel > 0)
            return block.HeadingLevel;

        var child = FirstChildWord(index);
        if (!block.IsNumbered)
            return UnnumberedLevel();

        var openHeading = new OpenHeading(block.Indent, child);
        if (!trueDepths && child.Length == 0 && Adopter(block) is { } parent)
        {
            while (_open.Peek() != parent)
                _open.Pop();
        }
        else
        {
            while (_open.Count > 0 && _open.Peek().Indent >= block.Indent)
                _open.Pop();
        }

        if (_open.Count > 0)
            _open.Peek().Children++;

        _open.Push(openHeading);
        return _open.Count;
    }

    /// <summary>A heading without a number stands under the numbered one above it.</summary>
    private int UnnumberedLevel() => _open.Count + 1;

    private OpenHeading? Adopter(SourceBlock block) =>
        _open.FirstOrDefault(parent => parent.LacksText && parent.Indent >= block.Indent
            && (parent.Children == 1 || SharesFirstWord(parent, block.Text)));

    private static bool SharesFirstWord(OpenHeading parent, string text) =>
        parent.FirstChildWord.Length >= ShortestSharedWord && FirstWord(text) == parent.FirstChildWord;

    /// <summary>The first word of the subheading that follows at once; empty when there is none.</summary>
    private string FirstChildWord(int index)
    {
        var next = index + 1;
        var opensLevel = next < blocks.Count && blocks[next].IsNumbered && rules.IsHeading(next) && blocks[next].Indent > blocks[index].Indent;
        return opensLevel ? FirstWord(blocks[next].Text) : "";
    }

    private static string FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(" -–");
        return end < 0 ? text : text[..end];
    }
}

using Assistant.Ingest.Parsing.Lines;

namespace Assistant.Ingest.Parsing.Structure;

/// <summary>Tells headings from list items: the page numbers both "1.".</summary>
internal sealed class HeadingRules
{
    private const int MostHeadingWords = 20;
    private const int MostUnnumberedWords = 12;
    private const int FewestTextWords = 8;

    /// <summary>"Motie-Mutluer c.s." is a heading in spite of its full stop.</summary>
    private static readonly string[] ClosingAbbreviations = [" e.a.", " c.s.", " e.d.", " jl.", " etc.", " enz."];

    private readonly IReadOnlyList<SourceBlock> _blocks;
    private readonly bool[] _inRun;
    private readonly bool[] _heading;

    public HeadingRules(IReadOnlyList<SourceBlock> blocks)
    {
        _blocks = blocks;
        _inRun = MarkRuns(blocks);
        _heading = new bool[blocks.Count];
        if (blocks.Any(block => block.HeadingLevel > 0))
        {
            // A source that marks its headings leaves nothing to guess.
            for (var i = 0; i < blocks.Count; i++)
                _heading[i] = blocks[i].HeadingLevel > 0;

            return;
        }

        for (var i = blocks.Count - 1; i >= 0; i--)
            _heading[i] = blocks[i].IsNumbered ? IsNumberedHeading(i) : IsUnnumberedHeading(i);
    }

    public bool IsHeading(int index) => _heading[index];

    /// <summary>Numbers that run on (1., 2., 3.) with nothing but deeper items between them are one list.</summary>
    private static bool[] MarkRuns(IReadOnlyList<SourceBlock> blocks)
    {
        var inRun = new bool[blocks.Count];
        var open = new Stack<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            while (open.Count > 0 && blocks[open.Peek()].Indent is var indent && (indent > block.Indent || (indent == block.Indent && !block.IsNumbered)))
                open.Pop();

            if (!block.IsNumbered)
                continue;

            if (open.Count > 0 && blocks[open.Peek()].Indent == block.Indent)
            {
                var previous = open.Pop();
                if (block.Label.Number == blocks[previous].Label.Number + 1)
                    inRun[previous] = inRun[i] = true;
            }

            open.Push(i);
        }

        return inRun;
    }

    private bool IsNumberedHeading(int i)
    {
        var block = _blocks[i];
        if (_inRun[i] || !LooksLikeHeading(block.Text, MostHeadingWords) || i + 1 == _blocks.Count)
            return false;

        // Text has to follow. A number at the same depth is text only when it is a heading in turn.
        var next = _blocks[i + 1];
        return !next.IsNumbered || next.Indent > block.Indent || _heading[i + 1];
    }

    private bool IsUnnumberedHeading(int i)
    {
        var block = _blocks[i];
        if (block.Label.Kind != LabelKind.None || block.Indent > 0 || block.Lines.Count > 1 || i + 1 == _blocks.Count)
            return false;

        var next = _blocks[i + 1];
        var textFollows = next.Label.Kind == LabelKind.None && EndMark(next.Text) is '.' or ':' or '?' or '!' or '”' or ')'
            && Words(next.Text, FewestTextWords) >= FewestTextWords;
        var announced = i > 0 && EndMark(_blocks[i - 1].Text) is ':' or ',' or ';';
        return textFollows && !announced && EndMark(block.Text) != '?' && LooksLikeHeading(block.Text, MostUnnumberedWords)
            && !block.Text.StartsWith("Geachte", StringComparison.OrdinalIgnoreCase);
    }

    private static bool LooksLikeHeading(string text, int mostWords)
    {
        var stops = EndMark(text) is '.' or ';' or ':' or ',' or '!' or '…' && !ClosingAbbreviations.Any(text.EndsWith);
        if (stops || Words(text, mostWords + 1) > mostWords)
            return false;

        var first = text.FirstOrDefault(char.IsLetterOrDigit);
        // "‘s-Hertogenbosch" and "‘t Hof" open with a small letter.
        return first != default && (!char.IsLower(first) || text[0] is '‘' or '’' or '\'');
    }

    /// <summary>The last character, or the one before a glued footnote marker; a blank for an empty text.</summary>
    private static char EndMark(string text)
    {
        var end = text.Length;
        while (end > 0 && char.IsNumber(text[end - 1]))
            end--;

        if (end > 0 && char.IsPunctuation(text[end - 1]))
            return text[end - 1];

        return text.Length > 0 ? text[^1] : ' ';
    }

    /// <summary>Counts words up to a limit, so that a very long paragraph costs no more than a short one.</summary>
    private static int Words(string text, int limit)
    {
        var words = 1;
        for (var i = 0; i < text.Length && words <= limit; i++)
        {
            if (text[i] == ' ')
                words++;
        }

        return words;
    }
}

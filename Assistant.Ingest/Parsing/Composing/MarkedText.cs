using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>Words without their footnote markers, and where those stood.</summary>
/// <param name="Text">The words, with single blanks and none at the ends.</param>
/// <param name="Markers">The notes that hang on them, in order of their offsets.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<NoteMarker> Markers)
{
    /// <summary>The pages of the source that begin in these words.</summary>
    public IReadOnlyList<PageStart> Pages { get; init; } = [];

    /// <summary>The offsets of the blanks that stand for an end of line which the source means.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>The words, line by line.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            if (Breaks.Count == 0)
                return [Text];

            var lines = new List<string>(Breaks.Count + 1);
            var start = 0;
            foreach (var end in Breaks)
            {
                lines.Add(Text[start..end]);
                start = end + 1;
            }

            lines.Add(Text[start..]);
            return lines;
        }
    }

    public static MarkedText Plain(string text) => new(text, []);
}

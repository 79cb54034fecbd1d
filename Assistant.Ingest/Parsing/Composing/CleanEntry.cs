namespace Assistant.Ingest.Parsing.Composing;

/// <summary>An entry's words without its footnote markers, and where those stood.</summary>
/// <param name="Text">The words.</param>
/// <param name="Markers">The places of the notes among all notes, each with its offset in the words.</param>
internal sealed record CleanEntry(string Text, IReadOnlyList<(int Note, int Offset)> Markers);

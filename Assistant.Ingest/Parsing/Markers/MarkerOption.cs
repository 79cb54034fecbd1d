namespace Assistant.Ingest.Parsing.Markers;

/// <summary>One way to read digits as the markers of notes that follow one another.</summary>
/// <param name="FirstNote">The 0-based place of the first of these notes among all notes.</param>
/// <param name="LastNote">The place of the last.</param>
/// <param name="Start">Where the digits start in the entry.</param>
/// <param name="End">The offset after them.</param>
/// <param name="Score">How much they look like markers; always positive.</param>
internal readonly record struct MarkerOption(int FirstNote, int LastNote, int Start, int End, int Score);

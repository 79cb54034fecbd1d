namespace Assistant.Ingest.Parsing.Composing;

/// <summary>Where a note hangs on words.</summary>
/// <param name="Note">The note's place among all notes, from 0.</param>
/// <param name="Offset">The note belongs to the words before this offset.</param>
internal readonly record struct NoteMarker(int Note, int Offset);

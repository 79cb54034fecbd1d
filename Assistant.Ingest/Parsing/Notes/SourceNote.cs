namespace Assistant.Ingest.Parsing.Notes;

/// <summary>A note as it stands at the end.</summary>
internal sealed record SourceNote(int Number, string Text);

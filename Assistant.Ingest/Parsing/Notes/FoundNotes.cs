namespace Assistant.Ingest.Parsing.Notes;

/// <summary>The notes at the end and where they start.</summary>
/// <param name="Notes">By number, each number once.</param>
/// <param name="Start">The index of the first block that is not the letter's running text.</param>
/// <param name="Remarks">What could not be placed.</param>
internal sealed record FoundNotes(IReadOnlyList<SourceNote> Notes, int Start, IReadOnlyList<string> Remarks);

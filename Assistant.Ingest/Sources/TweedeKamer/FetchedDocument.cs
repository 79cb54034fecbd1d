namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>What became of one listed document.</summary>
/// <param name="Name">Its number, else its id.</param>
/// <param name="Outcome">What happened, or in a dry run would happen, to its file.</param>
/// <param name="Title">Its subject; empty when not known.</param>
/// <param name="Refusal">Why it was refused; null otherwise.</param>
internal sealed record FetchedDocument(string Name, FetchOutcome Outcome, string Title, string? Refusal = null);

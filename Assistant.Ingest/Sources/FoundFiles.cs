namespace Assistant.Ingest.Sources;

/// <summary>The files to read, each once, and what could not be found.</summary>
internal sealed record FoundFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Problems);

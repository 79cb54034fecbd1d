namespace Assistant.Ingest;

/// <summary>What a file gave when it was read last.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="SourceHash">Of its bytes, and of the record beside it.</param>
/// <param name="Number">The document number of the letter in it.</param>
/// <param name="ContentHash">Of the letter in it.</param>
internal sealed record LedgerEntry(string Path, string SourceHash, string Number, string ContentHash);

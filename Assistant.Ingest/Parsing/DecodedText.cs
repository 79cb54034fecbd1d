namespace Assistant.Ingest.Parsing;

/// <summary>The text of a file, or the problem that kept it from being text.</summary>
internal sealed record DecodedText(string? Text, string? Problem);

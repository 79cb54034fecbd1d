namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>Characters of a line that are set alike.</summary>
/// <param name="Text">The characters, with blanks where the line has gaps.</param>
/// <param name="IsRaised">They are small and stand above the line: markers of notes, or exponents.</param>
internal sealed record PdfRun(string Text, bool IsRaised);

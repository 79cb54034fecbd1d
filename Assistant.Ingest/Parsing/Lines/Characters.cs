namespace Assistant.Ingest.Parsing.Lines;

/// <summary>Which characters part words and which leave no trace.</summary>
internal static class Characters
{
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\u2060';

    /// <summary>Soft hyphens, joiners, byte order marks and controls.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' || (char.IsControl(c) && !char.IsWhiteSpace(c));
}

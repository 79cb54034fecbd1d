namespace Assistant.Ingest.Commands;

/// <summary>Text from files and file names, safe for a terminal.</summary>
internal static class Printable
{
    /// <summary>Leaves out control characters: a file name may hold what a terminal takes as a command.</summary>
    public static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}

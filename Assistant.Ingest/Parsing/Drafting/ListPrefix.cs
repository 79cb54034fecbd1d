namespace Assistant.Ingest.Parsing.Drafting;

/// <summary>What the canonical text puts before an item of a list.</summary>
internal static class ListPrefix
{
    public const string Bullet = "• ";

    /// <returns>The printed number, since the letter may refer to it; a bullet for any other sign.</returns>
    public static string Of(string label) => label.Any(char.IsLetterOrDigit) && label != "o" ? label + " " : Bullet;
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>A dossier of the House.</summary>
/// <param name="Number">Such as 28638.</param>
/// <param name="Suffix">Such as VI in 36600-VI; null as a rule.</param>
internal sealed partial record DossierNumber(int Number, string? Suffix)
{
    /// <returns>Null when the words are no dossier number, such as 28638, 28 638, 36600-VI or 21501-04.</returns>
    public static DossierNumber? Parse(string words)
    {
        var match = Written().Match(words.Trim());
        if (!match.Success)
            return null;

        var number = int.Parse(match.Groups[1].Value + match.Groups[2].Value, CultureInfo.InvariantCulture);
        return new DossierNumber(number, match.Groups[3].Success ? match.Groups[3].Value.ToUpperInvariant() : null);
    }

    public override string ToString() => Suffix is null ? $"{Number}" : $"{Number}-{Suffix}";

    [GeneratedRegex(@"^(\d{2})[ .]?(\d{3})(?:[- ]([A-Za-z]{1,6}|\d{1,3}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}

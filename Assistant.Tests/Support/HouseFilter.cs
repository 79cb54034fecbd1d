using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Tests.Support;

/// <summary>The few filters that a fetch uses. A deleted row has lost its kind, its date and its dossier.</summary>
internal static partial class HouseFilter
{
    public static bool Admits(string query, HouseDocument document)
    {
        if (query.Contains("Id eq ", StringComparison.Ordinal))
            return query.Contains($"Id eq {document.Id}", StringComparison.Ordinal);

        if (query.Contains("Verwijderd eq true", StringComparison.Ordinal))
            return document.IsDeleted && Recent(query, document);

        return !document.IsDeleted && Recent(query, document) && OfKind(query, document) && Filed(query, document)
            && (Since().Match(query) is not { Success: true } since || Moment(document.Date) >= Moment(since.Groups[1].Value));
    }

    private static bool Recent(string query, HouseDocument document) =>
        ChangedSince().Match(query) is not { Success: true } since || document.Changed >= Moment(since.Groups[1].Value);

    private static bool OfKind(string query, HouseDocument document) => query.Contains($"Soort eq '{document.Kind}'", StringComparison.Ordinal);

    private static bool Filed(string query, HouseDocument document) =>
        query.Contains($"d/Nummer eq {document.Dossier?.ToString(CultureInfo.InvariantCulture) ?? "?"}", StringComparison.Ordinal)
        || (Subject().Match(query) is { Success: true } subject && document.Subject.Contains(subject.Groups[1].Value, StringComparison.OrdinalIgnoreCase));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"ApiGewijzigdOp ge (\S+?)(&|\)|$| )")]
    private static partial Regex ChangedSince();

    [GeneratedRegex(@"Datum ge (\S+?)(&|\)|$| )")]
    private static partial Regex Since();

    [GeneratedRegex(@"contains\(tolower\(Onderwerp\),'([^']*)'\)")]
    private static partial Regex Subject();
}

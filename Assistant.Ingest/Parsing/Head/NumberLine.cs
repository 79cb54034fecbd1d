using System.Globalization;

namespace Assistant.Ingest.Parsing.Head;

/// <summary>The line "Nummer: 2024D44861, datum: 2024-11-19, bijgewerkt: 2024-11-20 16:49, versie: 1".</summary>
internal sealed record NumberLine
{
    private const int LongestNumber = 40;
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d-M-yyyy"];
    private static readonly string[] TimeFormats = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"];

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public DateTime? Updated { get; init; }

    public string? Version { get; init; }

    /// <summary>What is wrong with it; null when number and date could be read.</summary>
    public string? Problem { get; init; }

    /// <summary>What could not be read but can be missed.</summary>
    public string? Remark { get; init; }

    public static NumberLine Read(string line)
    {
        var values = Values(line);
        var number = values.GetValueOrDefault("nummer", "");
        if (number.Length is 0 or > LongestNumber || !number.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return new NumberLine { Problem = $"\"{Shortened(number)}\" is not a document number such as 2024D44861" };

        if (!values.TryGetValue("datum", out var printedDate))
            return new NumberLine { Problem = "the date is missing: expected \"datum: 2024-11-19\"" };

        if (!DateOnly.TryParseExact(printedDate, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new NumberLine { Problem = $"\"{Shortened(printedDate)}\" is not a date" };

        var printedUpdate = values.GetValueOrDefault("bijgewerkt");
        var updated = DateTime.TryParseExact(printedUpdate, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : (DateTime?)null;
        return new NumberLine
        {
            Number = number,
            Date = date,
            Updated = updated,
            // "versie: 3 (versie 1, versie 2)": the earlier ones are only links.
            Version = values.GetValueOrDefault("versie")?.Split(' ')[0],
            Remark = printedUpdate is not null && updated is null ? $"\"{Shortened(printedUpdate)}\" is not a time of update" : null,
        };
    }

    private static Dictionary<string, string> Values(string line)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in line.Split(',', StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && part[(colon + 1)..].Trim() is { Length: > 0 } value)
                values.TryAdd(part[..colon].Trim(), value);
        }

        return values;
    }

    private static string Shortened(string value) => value.Length <= LongestNumber ? value : value[..LongestNumber] + "…";
}

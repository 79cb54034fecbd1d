using System.Globalization;
using Assistant.Ingest.Parsing.Lines;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Ingest.Parsing.Word;

/// <summary>Counts the numbers that Word prints before paragraphs but does not store.</summary>
internal sealed class WordNumbering
{
    private const int MostLevels = 9;
    private const int LongestLabel = 20;

    private readonly Dictionary<int, AbstractNum> _abstracts = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, int[]> _counters = [];

    public WordNumbering(MainDocumentPart part)
    {
        var numbering = part.NumberingDefinitionsPart?.Numbering;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
            if (definition.AbstractNumberId?.Value is { } id)
                _abstracts.TryAdd(id, definition);

        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
            if (instance.NumberID?.Value is { } id)
                _instances.TryAdd(id, instance);
    }

    /// <returns>The label of the next paragraph with this numbering and its depth from 1; null when it is not numbered.</returns>
    public (LineLabel Label, int Level)? Next(NumberingProperties? properties)
    {
        var id = properties?.NumberingId?.Val?.Value ?? 0;
        var level = Math.Clamp(properties?.NumberingLevelReference?.Val?.Value ?? 0, 0, MostLevels - 1);
        if (id == 0 || !_instances.TryGetValue(id, out var instance) || LevelOf(instance, level) is not { } definition)
            return null;

        var number = Count(id, instance, level);
        var format = definition.NumberingFormat?.Val?.Value;
        if (format == NumberFormatValues.Bullet)
            return (new LineLabel(LabelKind.Bullet, "•", 0), level + 1);

        var printed = format == NumberFormatValues.None ? "" : Printed(id, instance, definition);
        if (printed.Length is 0 or > LongestLabel)
            return (LineLabel.None, level + 1);

        var kind = printed.Any(char.IsAsciiDigit) && printed[^1] != ')' ? LabelKind.Number : LabelKind.Enumerator;
        return (new LineLabel(kind, printed, number), level + 1);
    }

    private int Count(int id, NumberingInstance instance, int level)
    {
        if (!_counters.TryGetValue(id, out var counters))
            _counters[id] = counters = [.. Enumerable.Range(0, MostLevels).Select(i => StartOf(instance, i) - 1)];

        // A level that was not printed yet counts as begun: "2.1" may come right after "1".
        for (var i = 0; i < level; i++)
            counters[i] = Math.Max(counters[i], StartOf(instance, i));

        counters[level]++;
        for (var i = level + 1; i < MostLevels; i++)
            counters[i] = StartOf(instance, i) - 1;

        return counters[level];
    }

    private string Printed(int id, NumberingInstance instance, Level definition)
    {
        var text = definition.LevelText?.Val?.Value ?? "";
        for (var i = 0; i < MostLevels; i++)
        {
            var place = "%" + (i + 1).ToString(CultureInfo.InvariantCulture);
            if (text.Contains(place, StringComparison.Ordinal))
                text = text.Replace(place, NumberText(_counters[id][i], LevelOf(instance, i)?.NumberingFormat?.Val?.Value), StringComparison.Ordinal);
        }

        return text.Trim();
    }

    private int StartOf(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(change => change.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value
        ?? LevelOf(instance, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private Level? LevelOf(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(change => change.LevelIndex?.Value == level)?.Level
        ?? (instance.AbstractNumId?.Val?.Value is { } id && _abstracts.TryGetValue(id, out var definition)
            ? definition.Elements<Level>().FirstOrDefault(found => found.LevelIndex?.Value == level)
            : null);

    private static string NumberText(int number, NumberFormatValues? format)
    {
        if (number is > 0 and <= 26 && (format == NumberFormatValues.LowerLetter || format == NumberFormatValues.UpperLetter))
            return ((char)((format == NumberFormatValues.LowerLetter ? 'a' : 'A') + number - 1)).ToString();

        if (number is > 0 and < 4000 && (format == NumberFormatValues.LowerRoman || format == NumberFormatValues.UpperRoman))
            return format == NumberFormatValues.LowerRoman ? Roman(number).ToLowerInvariant() : Roman(number);

        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = "";
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
                text += sign;
        }

        return text;
    }
}

using System.Globalization;
using System.Text;

namespace Assistant.Tests.Ingest.Parsing;

/// <summary>A letter of random structure with its page, and what reading the page must give back.</summary>
internal sealed class GeneratedLetter
{
    private static readonly string[] Words =
    [
        "kabinet", "aanpak", "programma’s", "nr. 7", "2024", "artikel 273f", "uitstoot van CO2", "28.638 meldingen", "11 september", "o.a.",
        "vervolg-proces", "(verzonnen)", "“woorden”", "opvang,", "e.a.", "van 5 tot 8", "t/m", "de D66-fractie", "met J.P. de Vries",
    ];

    private readonly Random _random;
    private readonly StringBuilder _page = new();
    private readonly bool _numbersRunOn;
    private string _path = "";
    private int _notes;

    public GeneratedLetter(int seed)
    {
        _random = new Random(seed);
        _numbersRunOn = Chance(50);
        Blocks(1);
        for (var chapter = _random.Next(4); chapter >= 0; chapter--)
            Chapter();
    }

    /// <summary>Path, kind, level and words of every block, in order.</summary>
    public List<string> ExpectedBlocks { get; } = [];

    /// <summary>The words of the sentence that each note hangs on.</summary>
    public List<string> ExpectedSentences { get; } = [];

    public LetterPage Page => new()
    {
        Body = _page.ToString(),
        Notes = [.. Enumerable.Range(1, _notes).Select(n => $"Noot {n} bij de tekst, 99 638, nr. {n}.")],
        NumbersRunOn = _numbersRunOn,
    };

    private void Chapter()
    {
        var heading = Heading();
        _page.Append(CultureInfo.InvariantCulture, $"  1. {heading}\n\n");
        if (Chance(70))
        {
            _path = heading;
            Blocks(1);
            return;
        }

        // As on the page: the first subheading is indented, the second comes back at the outer indentation.
        foreach (var indent in new[] { "    ", "  " })
        {
            var subheading = Heading();
            _page.Append(CultureInfo.InvariantCulture, $"{indent}1. {subheading}\n\n");
            _path = $"{heading} › {subheading}";
            Blocks(1);
        }
    }

    private void Blocks(int atLeast)
    {
        for (var count = atLeast + _random.Next(3); count > 0; count--)
        {
            Paragraph();
            if (Chance(25))
                List();
        }
    }

    private void Paragraph()
    {
        var printed = new List<string>();
        var expected = new List<string>();
        for (var count = 1 + _random.Next(3); count > 0; count--)
            Add(Sentence("."), printed, expected);

        _page.Append(string.Join(' ', printed)).Append("\n\n");
        ExpectedBlocks.Add($"{_path}|Paragraph 0|{string.Join(' ', expected)}");
    }

    private void List()
    {
        for (var count = 2 + _random.Next(3); count > 0; count--)
        {
            Item("  • ", 1);
            if (Chance(20))
                Item("      – ", 2);
        }
    }

    private void Item(string bullet, int level)
    {
        var printed = new List<string>();
        var expected = new List<string>();
        Add(Sentence(";"), printed, expected);
        _page.Append(CultureInfo.InvariantCulture, $"{bullet}{printed[0]}\n\n");
        ExpectedBlocks.Add($"{_path}|ListItem {level}|{expected[0]}");
    }

    private static void Add((string Printed, string Expected) sentence, List<string> printed, List<string> expected)
    {
        printed.Add(sentence.Printed);
        expected.Add(sentence.Expected);
    }

    private (string Printed, string Expected) Sentence(string end)
    {
        var before = Plain();
        var after = Plain();
        var expected = $"De {before} en maatregel {after} in 2023{end}";
        var notes = 0;
        var inside = Chance(20) ? Markers(ref notes) : "";
        var atEnd = Chance(30) ? Markers(ref notes) : "";
        for (; notes > 0; notes--)
            ExpectedSentences.Add(expected);

        return ($"De {before} en maatregel{inside} {after} in 2023{end}{atEnd}", expected);
    }

    private string Markers(ref int count)
    {
        count++;
        var first = (++_notes).ToString(CultureInfo.InvariantCulture);
        if (!Chance(20))
            return first;

        count++;
        return first + (Chance(50) ? "," : "") + (++_notes).ToString(CultureInfo.InvariantCulture);
    }

    private string Heading() => $"Kop {Words[0]} {_random.Next(10_000, 99_999)}";

    private string Plain() => string.Join(' ', Enumerable.Range(0, 1 + _random.Next(6)).Select(_ => Words[_random.Next(Words.Length)]));

    private bool Chance(int percent) => _random.Next(100) < percent;
}

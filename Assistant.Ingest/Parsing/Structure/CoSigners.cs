using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Structure;

/// <summary>Reads the offices in "Deze brief stuur ik mede namens de minister van …, de staatssecretaris van … en …".</summary>
internal static class CoSigners
{
    private const string Opening = "mede namens";

    private const string Offices =
        @"(?:demissionair )?(?:vice)?(?:minister|staatssecretaris|bewindspersoon|bewindslieden|ambtgenoot|ambtgenote|ambtgenoten|collega)(?:-president|s|sen|'s|’s)?";

    /// <summary>Names of offices hold commas and "en", so only an article with an office starts the next one.</summary>
    private static readonly Regex OfficeStart =
        new(@"\b(?:de|het|mijn) (?<office>" + Offices + @")\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly HashSet<string> Connectors = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "voor", "en", "de", "der", "het", "den", "te", "in", "&", "-", "–", "minister", "staatssecretaris", "minister-president",
        "ministers", "staatssecretarissen",
    };

    /// <returns>The offices as worded, without their article; empty when the text names none.</returns>
    public static IReadOnlyList<string> In(string paragraph)
    {
        if (!paragraph.Contains(Opening, StringComparison.OrdinalIgnoreCase))
            return [];

        foreach (var span in SentenceSplitter.Split(paragraph, new TextSpan(0, paragraph.Length)))
        {
            var sentence = span.Of(paragraph);
            var at = sentence.IndexOf(Opening, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && OfficesIn(sentence[(at + Opening.Length)..]) is { Count: > 0 } offices)
                return offices;
        }

        return [];
    }

    private static List<string> OfficesIn(string list)
    {
        var starts = OfficeStart.Matches(list);
        var offices = new List<string>();
        for (var i = 0; i < starts.Count; i++)
        {
            // The list ends where something else than a further office follows.
            var gap = list[(i == 0 ? 0 : starts[i - 1].Index)..starts[i].Index];
            if (i == 0 ? gap.Trim().Length > 0 : !EndsOfficeInList(gap))
                break;

            var end = i + 1 < starts.Count ? starts[i + 1].Index : list.Length;
            offices.Add(Name(list[starts[i].Groups["office"].Index..end]));
        }

        return offices;
    }

    private static bool EndsOfficeInList(string part)
    {
        var name = Name(part);
        var rest = part[(part.IndexOf(name, StringComparison.Ordinal) + name.Length)..].Trim();
        return rest is "" or "," or "en" or ", en" or "alsmede" or ", alsmede";
    }

    /// <summary>From the office to the last word that can be part of its name: a capital or a word between capitals.</summary>
    private static string Name(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Trim(',', '.', ';', ':', '(', ')');
            var opens = i == 0 || (i == 1 && words[0] is "de" or "het" or "mijn");
            var capital = word.Length > 0 && char.IsUpper(word[0]);
            if (opens || capital)
                kept = i + 1;
            else if (!Connectors.Contains(word))
                break;
        }

        return string.Join(' ', words.Take(kept)).TrimEnd(',', '.', ';', ':', ' ');
    }
}

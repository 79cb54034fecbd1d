using System.Text;
using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Answering.Proving;

/// <summary>Finds words in a text as they stand there; only white space, the shape of quotation marks and dashes, and the case of the first letter are set aside.</summary>
internal static class LiteralWords
{
    private const int FewestCharacters = 12;
    private const int FewestWords = 3;

    /// <returns>Where the words stand in <paramref name="text"/>, from word border to word border; null when they do not, or are too few to prove anything.</returns>
    public static TextSpan? Find(string text, string words)
    {
        var (wanted, _) = Plain(words);
        wanted = wanted.Trim(' ', '"', '\'', '.', ',', ';', ':', '…');
        if (wanted.Length < FewestCharacters || wanted.Count(character => character == ' ') < FewestWords - 1)
        {
            return null;
        }

        var (plain, places) = Plain(text);
        for (var at = plain.IndexOf(wanted[1..], StringComparison.Ordinal); at >= 0; at = plain.IndexOf(wanted[1..], at + 1, StringComparison.Ordinal))
        {
            var start = at - 1;
            if (start >= 0 && char.ToUpperInvariant(plain[start]) == char.ToUpperInvariant(wanted[0]) && IsBorder(plain, start) && IsBorder(plain, start + wanted.Length))
            {
                return TextSpan.Between(places[start], places[start + wanted.Length - 1] + 1);
            }
        }

        return null;
    }

    private static bool IsBorder(string text, int at) =>
        at <= 0 || at >= text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);

    // The text on one line in plain signs, with the place each sign came from.
    private static (string Text, List<int> Places) Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = PlainSign(text[at]);
            if (sign is '\0' || (sign == ' ' && (plain.Length == 0 || plain[^1] == ' ')))
            {
                continue;
            }

            plain.Append(sign);
            places.Add(at);
        }

        return (plain.ToString(), places);
    }

    private static char PlainSign(char sign) => sign switch
    {
        '“' or '”' or '„' or '«' or '»' or '″' => '"',
        '‘' or '’' or '‚' or '′' or '´' or '`' => '\'',
        '–' or '—' or '‐' or '‑' or '−' => '-',
        '‹' => '<',
        '›' => '>',
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' => '\0',
        _ when char.IsWhiteSpace(sign) => ' ',
        _ => sign,
    };
}

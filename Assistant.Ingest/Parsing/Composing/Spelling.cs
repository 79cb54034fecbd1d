using System.Text;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>How the letters of a short form stand in a text.</summary>
internal sealed class Spelling(string text, string shortForm)
{
    private const int FurtherWords = 3;
    private const double AtBeginnings = 0.6;

    private readonly List<char> plain = [.. text.Select(Plain)];
    private readonly List<char> letters = [.. shortForm.Where(char.IsLetter).Select(Plain)];

    /// <returns>Whether the words from there to the end can be what the short form is short for.</returns>
    public bool StandsFrom(int start) =>
        plain[start] == letters[0]
        && IsBeginning(start)
        && text.Length - start > shortForm.Length
        && text[start..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is > 1 and var words
        && words <= (2 * letters.Count) + FurtherWords
        && Beginnings(start) >= Math.Ceiling(AtBeginnings * letters.Count);

    // The most letters that can stand at the beginning of a word when all stand in their order; 0 when they do not.
    private int Beginnings(int start)
    {
        var best = new int[letters.Count];
        best[0] = 1;
        for (var at = start + 1; at < plain.Count; at++)
        {
            for (var letter = letters.Count - 1; letter > 0; letter--)
            {
                if (plain[at] == letters[letter] && best[letter - 1] > 0)
                {
                    best[letter] = Math.Max(best[letter], best[letter - 1] + (IsBeginning(at) ? 1 : 0));
                }
            }
        }

        return best[^1];
    }

    private bool IsBeginning(int at) => char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    // Without case and accents. Half of a character outside the basic plane has neither, and cannot be normalized.
    private static char Plain(char letter) => char.IsSurrogate(letter) ? letter : char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]);
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering.Proving.Figures;

/// <summary>Cuts a text into what figures are made of.</summary>
internal static partial class FigureTokens
{
    public static List<FigureToken> Of(string text) =>
        [.. Parts().Matches(text).Select(part => new FigureToken(Fold(part.Value), part.Value, part.Index))];

    private static string Fold(string word)
    {
        if (word.All(char.IsAscii))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var sign in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(sign is '–' or '—' or '‑' or '‐' ? '-' : char.ToLowerInvariant(sign));
            }
        }

        return folded.Length == 0 ? word : folded.ToString();
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}

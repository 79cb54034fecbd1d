using System.Text.RegularExpressions;

namespace Assistant.Ingest.Parsing.Markers;

/// <summary>How much digits look like a footnote marker by what stands around them; 0 when they cannot be one.</summary>
internal static class MarkerScore
{
    private const int Raised = 110;
    private const int Sure = 100;
    private const int AfterWord = 80;
    private const int AfterYearAndStop = 70;
    private const int AfterStopInSentence = 40;
    private const int AfterYear = 30;
    private const int AfterCapitals = 25;
    private const int AfterNumberAndStop = 15;

    private const int LongestWord = 120;
    private const string Marks = ".,;:!?…)]}”’\"'»›%";
    private const string ClosingQuotes = "”’\"'»›";

    /// <summary>Words that carry a number of their own: CO2, D66, PM10, km2, COP28, top10.</summary>
    private static readonly HashSet<string> NumberedWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "CO", "NO", "SO", "PM", "MH", "SDG", "COP", "top", "mp", "km", "cm", "mm", "dm", "ISO", "NEN",
    };

    private static readonly HashSet<string> NumberingWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "nr", "nrs", "no", "art", "artt", "p", "pp", "pag", "blz", "par", "hfst", "hfdst", "ca", "lid", "sub", "fig", "tel",
        "artikel", "artikelen", "paragraaf", "hoofdstuk", "bijlage", "tabel", "figuur", "versie", "onderdeel", "punt",
    };

    private static readonly Regex Address = new(@"://|www\.|@", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The digits from <paramref name="start"/> to <paramref name="end"/> as a whole.</summary>
    public static int OfGlued(string text, int start, int end)
    {
        if (start == 0 || Address.IsMatch(TokenBefore(text, start)))
            return 0;

        var before = text[start - 1];
        if (Digits.IsRaised(text[start]))
            return IsUnit(text, start) || char.IsWhiteSpace(before) ? 0 : Raised;

        if (char.IsLetter(before))
            return AfterLetters(text, start);

        if (!Marks.Contains(before))
            return 0;

        if (ClosingQuotes.Contains(before) && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] is '(' or '['))
            return 0;

        return before switch
        {
            '.' => AfterStop(text, start, end),
            ',' or ':' when start > 1 && char.IsAsciiDigit(text[start - 2]) => YearEndsAt(text, start - 1) ? AfterYear : 0,
            _ => Sure,
        };
    }

    /// <summary>"in 20244": a year with a marker glued to it.</summary>
    public static int OfAfterYear(string text, int start, int end) =>
        start > 0 && char.IsWhiteSpace(text[start - 1]) && YearEndsAt(text, start + 4) && MayEndAt(text, end) ? AfterYear : 0;

    /// <summary>Whether what follows allows a marker to end here.</summary>
    public static bool MayEndAt(string text, int end)
    {
        if (end == text.Length)
            return true;

        var next = text[end];
        if (char.IsLetterOrDigit(next) || next is '-' or '/' or '%' or '°' or '€' or '=' or '_' or '@')
            return false;

        if (end + 1 == text.Length)
            return true;

        var afterNext = text[end + 1];
        return next switch
        {
            '.' or ':' or ',' => !char.IsAsciiDigit(afterNext),
            '’' or '\'' => !char.IsLetter(afterNext),
            _ => true,
        };
    }

    private static int AfterLetters(string text, int start)
    {
        var word = TokenBefore(text, start);
        var letters = word.Length;
        while (letters > 0 && char.IsLetter(word[letters - 1]))
            letters--;

        var last = word[letters..];
        if (NumberedWords.Contains(last.ToString()) || (last.Length == 1 && (char.IsUpper(last[0]) || letters == 0)))
            return 0;

        // "programma’s4" ends in one letter, but after an apostrophe.
        var wholeWord = letters == 0 || !char.IsDigit(word[letters - 1]);
        return wholeWord && last.ToArray().Any(char.IsLower) ? AfterWord : AfterCapitals;
    }

    private static int AfterStop(string text, int start, int end)
    {
        if (start < 2)
            return 0;

        var endsSentence = end == text.Length || !LowerFollows(text, end);
        if (char.IsAsciiDigit(text[start - 2]))
        {
            if (!endsSentence || (end < text.Length && text[end] == '.') || NumberingWords.Contains(WordBeforeNumber(text, start)))
                return 0;

            return YearEndsAt(text, start - 1) ? AfterYearAndStop : AfterNumberAndStop;
        }

        var word = TokenBefore(text, start - 1);
        var numbering = word.TrimStart("([“‘\"'").ToString();
        if (NumberingWords.Contains(numbering))
            return 0;

        return endsSentence ? Sure : AfterStopInSentence;
    }

    private static bool LowerFollows(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || Marks.Contains(text[at])))
            at++;

        return at < text.Length && char.IsLower(text[at]);
    }

    private static bool YearEndsAt(string text, int end)
    {
        if (end < 4 || end > text.Length || (end > 4 && char.IsDigit(text[end - 5])))
            return false;

        return text.AsSpan(end - 4, 2) is "19" or "20" && text.AsSpan(end - 2, 2).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsUnit(string text, int start)
    {
        var word = TokenBefore(text, start);
        return word is "m" or "km" or "cm" or "mm" or "dm";
    }

    /// <summary>The word before the number that a full stop ends: "artikel" in "artikel 2.1".</summary>
    private static string WordBeforeNumber(string text, int start)
    {
        var number = TokenBefore(text, start);
        var at = start - number.Length;
        return at > 1 ? TokenBefore(text, at - 1).ToString() : "";
    }

    /// <summary>What stands before a place, back to a blank.</summary>
    private static ReadOnlySpan<char> TokenBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestWord && !char.IsWhiteSpace(text[start - 1]))
            start--;

        return text.AsSpan(start, end - start);
    }
}

using System.Globalization;
using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Language;

/// <summary>Decides where one sentence of a text ends.</summary>
internal sealed class SentenceBoundaries(string text, TextSpan within)
{
    private const string Stops = ".!?…";
    private const string Closers = ")]}”’\"'»›";
    private const string Openers = "([{“‘„‚\"'«‹–—-";
    private const int LongestAbbreviation = 16;

    public int SkipBlanks(int at)
    {
        while (at < within.End && char.IsWhiteSpace(text[at]))
            at++;

        return at;
    }

    /// <returns>The offset after the last character of the sentence that starts at <paramref name="start"/>.</returns>
    public int EndOfSentence(int start)
    {
        for (var at = start; at < within.End;)
        {
            if (text[at] == '\n' && BreaksText(at))
                return at;

            if (!Stops.Contains(text[at]))
            {
                at++;
                continue;
            }

            var stopEnd = SkipAny(at, Stops);
            var end = SkipAny(stopEnd, Closers);
            if (end == within.End || (char.IsWhiteSpace(text[end]) && IsEnd(start, at, stopEnd, end)))
                return end;

            at = end;
        }

        return within.End;
    }

    /// <summary>An empty line, or a line that opens a list item.</summary>
    private bool BreaksText(int newline)
    {
        var at = newline + 1;
        while (at < within.End && text[at] != '\n' && char.IsWhiteSpace(text[at]))
            at++;

        if (at >= within.End || text[at] is '\n' or '•')
            return true;

        var digits = at;
        while (digits < within.End && digits - at < 3 && char.IsAsciiDigit(text[digits]))
            digits++;

        return digits > at && digits + 1 < within.End && text[digits] is '.' or ')' && char.IsWhiteSpace(text[digits + 1]);
    }

    private bool IsEnd(int start, int stop, int stopEnd, int end)
    {
        var next = NextLetterOrDigit(end);
        if (next < 0)
            return true;

        if (!StartsSentence(next))
            return false;

        // "het netwerk (KEN!) Nederland": what closes inside a bracket ends nothing, unless all of it stands in brackets.
        if (text.AsSpan(stopEnd, end - stopEnd).IndexOfAny(")]}") >= 0 && text[start] is not ('(' or '[' or '{'))
            return false;

        // Only a single full stop can belong to an abbreviation, and only when nothing closes after it.
        var plainStop = text[stop] == '.' && stopEnd == stop + 1 && end == stopEnd;
        return !plainStop || !BelongsToWord(start, stop, next);
    }

    private bool BelongsToWord(int start, int stop, int next)
    {
        var word = WordBefore(start, stop, out var wordStart);
        if (word.Length == 0)
            return false;

        var opensSentence = wordStart == start;
        if (opensSentence && word.Length <= 3 && word.All(char.IsAsciiDigit))
            return true;

        if (IsInitials(word))
            return true;

        // "VS." and "OM." are names in capitals, not the abbreviations "vs." and "o.m.".
        if (word.Length > 1 && word.All(char.IsUpper))
            return false;

        // "het lid Jansen c.s. (Partij) vraagt": a bracket after the abbreviation goes on with the sentence.
        var lower = word.ToLower(CultureInfo.InvariantCulture);
        if (DutchAbbreviations.MayClose(lower))
            return !char.IsUpper(text[next]) || text[SkipBlanks(stop + 1)] is '(' or '[';

        if (DutchAbbreviations.Announces(lower))
            return true;

        // "a. Eerst" numbers an item; "onderdeel a. De rest" ends one. An unknown "x.y.z." is taken to go on.
        return lower.Length == 1 ? opensSentence : lower.Contains('.') && lower.Split('.').All(part => part.Length == 1);
    }

    private string WordBefore(int start, int stop, out int wordStart)
    {
        var at = stop;
        while (at > start && stop - at <= LongestAbbreviation && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '/'))
            at--;

        wordStart = at;
        return stop - at > LongestAbbreviation ? "" : text[at..stop].Trim('.');
    }

    /// <summary>"D", "D.M", "Th.M": capitals with stops between, each with at most one small letter.</summary>
    private static bool IsInitials(string word) =>
        word.Split('.').All(part => part.Length is 1 or 2 && char.IsUpper(part[0]) && (part.Length == 1 || char.IsLower(part[1])))
        && (word.Contains('.') || word.Length == 1);

    private int NextLetterOrDigit(int at)
    {
        at = SkipBlanks(at);
        while (at < within.End && (Openers.Contains(text[at]) || char.IsWhiteSpace(text[at])))
            at++;

        return at < within.End ? at : -1;
    }

    /// <summary>Everything but a small letter opens a sentence; "'s-Hertogenbosch" and "'t Hof" do so too.</summary>
    private bool StartsSentence(int next)
    {
        if (!char.IsLower(text[next]))
            return true;

        var clipped = text[next - 1] is '\'' or '’' or '‘' && text[next] is 's' or 't' or 'n';
        return clipped && next + 2 < within.End && text[next + 1] is '-' or ' ' && char.IsUpper(text[next + 2]);
    }

    private int SkipAny(int at, string characters)
    {
        while (at < within.End && characters.Contains(text[at]))
            at++;

        return at;
    }
}

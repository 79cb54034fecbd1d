using System.Globalization;

namespace Assistant.Retrieval.Letters;

/// <summary>
/// Walks over a text once. Written by hand because the grammar needs to look back and ahead at digits, which the
/// regular expressions without backtracking cannot.
/// </summary>
internal sealed class PaperReferenceScanner(string text)
{
    private const int LongestRange = 100;
    private const int MostDossiers = 8;

    private static readonly string[] NumberWords = ["nrs.", "nrs", "nummers", "nr.", "nr", "nummer", "no."];

    private readonly TextCursor _cursor = new(text);

    /// <summary>Goes to the next place where a dossier number or official identifier could start.</summary>
    public bool MoveToCandidate()
    {
        for (; _cursor.Position < text.Length; _cursor.Position++)
        {
            if (StartsDigits(_cursor.Position) || IdentifierAt(_cursor.Position))
                return true;
        }

        return false;
    }

    /// <summary>Reads the reference at the candidate, or steps over it.</summary>
    public IReadOnlyList<PaperReference> Read()
    {
        var start = _cursor.Position;
        if (IdentifierAt(start) && ReadIdentifier(start + 4) is { } single)
            return [single];

        _cursor.Position = start;
        var dossiers = ReadDossiers();
        if (dossiers.Count > 0)
        {
            var afterDossiers = _cursor.Position;
            var numbers = ReadNumbers();
            if (numbers.Count > 0)
                return [.. numbers.SelectMany(number => dossiers.Select(d => new PaperReference(d.Number, d.Suffix, number)))];

            // "Kamerstuk 28638-254": the keyword is what tells a paper from any other pair of numbers. In the European
            // dossier 21501 the first number after a dash is part of the dossier.
            _cursor.Position = afterDossiers;
            if (dossiers is [{ Number: not "21501" } lone] && FollowsKeyword(start) && ReadDashedNumber() is { } dashed)
                return [new PaperReference(lone.Number, lone.Suffix, dashed)];
        }

        _cursor.Position = start;
        _cursor.SkipToken();
        return [];
    }

    private bool IdentifierAt(int at) =>
        _cursor.StandsAt("kst-", at) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private PaperReference? ReadIdentifier(int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            end++;

        _cursor.Position = end;
        var parts = text[at..end].Trim('-').Split('-');
        if (parts.Length is < 2 or > 3 || parts[0].Length != 5 || !parts[0].All(char.IsAsciiDigit))
            return null;

        var suffix = parts.Length == 3 ? parts[1].ToUpperInvariant() : null;
        return suffix is not "" && TryNumber(parts[^1], out var number) ? new PaperReference(parts[0], suffix, number) : null;
    }

    private List<(string Number, string? Suffix)> ReadDossiers()
    {
        var dossiers = new List<(string, string?)>();
        while (dossiers.Count < MostDossiers && DossierAt(_cursor.Position))
        {
            dossiers.Add(ReadDossier());
            var afterOne = _cursor.Position;
            if (!SkipJoint(comma: true) || !DossierAt(_cursor.Position))
            {
                _cursor.Position = afterOne;
                break;
            }
        }

        return dossiers;
    }

    private (string Number, string? Suffix) ReadDossier()
    {
        var start = _cursor.Position;
        var rest = char.IsAsciiDigit(text[start + 2]) ? start + 2 : start + 3;
        _cursor.Position = rest + 3;
        return (string.Concat(text.AsSpan(start, 2), text.AsSpan(rest, 3)), ReadSuffix());
    }

    private bool DossierAt(int at)
    {
        if (!StartsDigits(at) || at + 5 > text.Length || !char.IsAsciiDigit(text[at + 1]))
            return false;

        var rest = char.IsAsciiDigit(text[at + 2]) ? at + 2 : at + 3;
        if (rest == at + 3 && !(char.IsWhiteSpace(text[at + 2]) || text[at + 2] == '.'))
            return false;

        return rest + 3 <= text.Length
            && text.AsSpan(rest, 3).IndexOfAnyExceptInRange('0', '9') < 0
            && (rest + 3 == text.Length || !char.IsAsciiDigit(text[rest + 3]));
    }

    /// <summary>A budget chapter ("VI"), a fund ("B") or the number after the dash of a European dossier ("-20").</summary>
    private string? ReadSuffix()
    {
        var at = _cursor.Position;
        if (at >= text.Length || !(text[at] == '-' || char.IsWhiteSpace(text[at])))
            return null;

        var dashed = text[at] == '-';
        var end = ++at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;

        var word = text.AsSpan(at, end - at);
        var chapter = word.Length is > 0 and <= 6 && word.IndexOfAnyExcept("IVXLC") < 0;
        var fund = word.Length == 1 && char.IsAsciiLetterUpper(word[0]);
        var european = dashed && word.Length == 2 && word.IndexOfAnyExceptInRange('0', '9') < 0 && NumberWordFollows(end);
        if (!chapter && !fund && !european)
            return null;

        _cursor.Position = end;
        return word.ToString();
    }

    private bool NumberWordFollows(int at)
    {
        var kept = _cursor.Position;
        _cursor.Position = at;
        var follows = ReadNumberWord() is not null;
        _cursor.Position = kept;
        return follows;
    }

    private List<int> ReadNumbers()
    {
        var numbers = new List<int>();
        if (ReadNumberWord() is not { } word || !ReadNumberOrRange(numbers))
            return numbers;

        var plural = word.StartsWith("nrs", StringComparison.Ordinal) || word == "nummers";
        while (true)
        {
            var kept = _cursor.Position;
            // After a singular "nr. 251," the next number is a page or a date; only "en" goes on.
            var joined = SkipJoint(comma: plural);
            if (joined)
                ReadNumberWord();

            if (!joined || DossierAt(_cursor.Position) || !ReadNumberOrRange(numbers))
            {
                _cursor.Position = kept;
                return numbers;
            }
        }
    }

    private bool ReadNumberOrRange(List<int> numbers)
    {
        if (ReadNumber() is not { } first)
            return false;

        numbers.Add(first);
        var kept = _cursor.Position;
        if (SkipRangeSign() && ReadNumber() is { } last && last > first && last - first <= LongestRange)
            numbers.AddRange(Enumerable.Range(first + 1, last - first));
        else
            _cursor.Position = kept;

        return true;
    }

    private int? ReadNumber()
    {
        var end = _cursor.Position;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;

        var glued = end < text.Length && char.IsLetter(text[end]);
        if (glued || !TryNumber(text.AsSpan(_cursor.Position, end - _cursor.Position), out var number) || _cursor.MonthAt(end))
            return null;

        _cursor.Position = end;
        return number;
    }

    private int? ReadDashedNumber() => _cursor.TakeAny("-–") ? ReadNumber() : null;

    private string? ReadNumberWord()
    {
        var kept = _cursor.Position;
        _cursor.TakeAny(",;");
        _cursor.SkipBlanks();
        if (NumberWords.FirstOrDefault(_cursor.TakeWord) is { } word)
            return word;

        _cursor.Position = kept;
        return null;
    }

    private bool SkipJoint(bool comma)
    {
        var kept = _cursor.Position;
        _cursor.SkipBlanks();
        if (_cursor.TakeWord("en"))
            return true;

        if (comma && _cursor.TakeAny(",/"))
        {
            _cursor.TakeWord("en");
            return true;
        }

        _cursor.Position = kept;
        return false;
    }

    private bool SkipRangeSign()
    {
        _cursor.SkipBlanks();
        return _cursor.TakeAny("-–") || _cursor.TakeWord("t/m") || _cursor.TakeWord("tot en met");
    }

    private bool FollowsKeyword(int at)
    {
        var start = Math.Max(0, at - 24);
        return text.AsSpan(start, at - start).Contains("kamerstuk", StringComparison.OrdinalIgnoreCase);
    }

    private bool StartsDigits(int at)
    {
        if (at >= text.Length || !char.IsAsciiDigit(text[at]))
            return false;

        var glued = at > 0 && char.IsLetterOrDigit(text[at - 1]);
        var insideNumber = at > 1 && text[at - 1] == '.' && char.IsAsciiDigit(text[at - 2]);
        return !glued && !insideNumber;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 100_000;
}

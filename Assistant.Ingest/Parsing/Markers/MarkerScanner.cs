namespace Assistant.Ingest.Parsing.Markers;

/// <summary>Finds the digits in a text that could be footnote markers: those glued to what stands before them.</summary>
/// <param name="placeOfNote">The 0-based place of each note by its number.</param>
internal sealed class MarkerScanner(IReadOnlyDictionary<int, int> placeOfNote)
{
    private const int LongestRun = 24;
    private const int YearDigits = 4;

    public IEnumerable<MarkerCandidate> Scan(string text, int entry)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Digits.IsDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = Digits.SkipDigits(text, at);
            var options = Options(text, at, end);
            if (options.Count > 0)
                yield return new MarkerCandidate(entry, options);

            at = options.Count > 0 ? options.Max(option => option.End) : end;
        }
    }

    private List<MarkerOption> Options(string text, int start, int end)
    {
        var options = new List<MarkerOption>();
        if (end - start > LongestRun)
            return options;

        var score = MarkerScore.OfGlued(text, start, end);
        if (score > 0)
        {
            AddSingle(options, text, start, end, score);
            AddRunTogether(options, text, start, end, score);
            AddSeparated(options, text, start, end, score);
        }
        else if (end - start > YearDigits && MarkerScore.OfAfterYear(text, start, end) is > 0 and var afterYear)
        {
            AddSingle(options, text, start + YearDigits, end, afterYear);
        }

        return options;
    }

    private void AddSingle(List<MarkerOption> options, string text, int start, int end, int score)
    {
        if (placeOfNote.TryGetValue(Digits.Value(text.AsSpan(start, end - start)), out var place) && MarkerScore.MayEndAt(text, end))
            options.Add(new MarkerOption(place, place, start, end, score));
    }

    /// <summary>"1112" where the markers of notes 11 and 12 stand together.</summary>
    private void AddRunTogether(List<MarkerOption> options, string text, int start, int end, int score)
    {
        for (var length = 1; length <= (end - start) / 2; length++)
        {
            var number = Digits.Value(text.AsSpan(start, length));
            var at = start + length;
            var count = 1;
            while (at < end)
            {
                var next = (number + count).ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
                if (at + next > end || Digits.Value(text.AsSpan(at, next)) != number + count)
                    break;

                at += next;
                count++;
            }

            if (at == end && Places(number, count) is { } places && MarkerScore.MayEndAt(text, end))
                options.Add(new MarkerOption(places.First, places.Last, start, end, score * count));
        }
    }

    /// <summary>"11,12" and "11, 12".</summary>
    private void AddSeparated(List<MarkerOption> options, string text, int start, int end, int score)
    {
        var number = Digits.Value(text.AsSpan(start, end - start));
        var total = score;
        for (var count = 2; end + 1 < text.Length && text[end] == ','; count++)
        {
            var spaced = text[end + 1] == ' ';
            var next = end + (spaced ? 2 : 1);
            var nextEnd = Digits.SkipDigits(text, next);
            if (nextEnd == next || Digits.Value(text.AsSpan(next, nextEnd - next)) != number + count - 1 || Places(number, count) is not { } places)
                return;

            total += spaced ? score / 2 : score;
            end = nextEnd;
            if (MarkerScore.MayEndAt(text, end))
                options.Add(new MarkerOption(places.First, places.Last, start, end, total));
        }
    }

    private (int First, int Last)? Places(int number, int count)
    {
        if (!placeOfNote.TryGetValue(number, out var first) || !placeOfNote.TryGetValue(number + count - 1, out var last))
            return null;

        return last - first == count - 1 ? (first, last) : null;
    }
}

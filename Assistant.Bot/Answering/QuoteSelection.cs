using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Answering;

/// <summary>Chooses from scored sentences the one to four quotes that answer, and their order.</summary>
internal static class QuoteSelection
{
    private const int Most = 4;

    // Further quotes must be nearly as good as the best one: a weak second quote costs more trust than it adds.
    private const double NearlyAsGood = 0.82;

    private const double Less = 0.15;

    // Of equally good ones the newest letter comes first.
    private const double EquallyGood = 0.9;

    public static IReadOnlyList<Quote> Choose(IReadOnlyList<Candidate> candidates, bool asksForDeed)
    {
        var ordered = candidates.OrderByDescending(candidate => candidate.Score).ThenByDescending(candidate => candidate.Found.Letter.Date).ToList();
        var chosen = new List<(Candidate Candidate, TextSpan Span)>();
        foreach (var candidate in ordered)
        {
            if (chosen.Count == Most || candidate.Score < NearlyAsGood * ordered[0].Score)
            {
                break;
            }

            if (chosen.Count > 0 && !SaysAsMuch(candidate, chosen[0].Candidate))
            {
                continue;
            }

            var span = QuoteSpan.Around(candidate.Found.Passage, candidate.First, candidate.Last, asksForDeed);
            if (!chosen.Exists(other => IsSameLetter(other.Candidate, candidate) ? other.Span.Overlaps(span) : SaysTheSame(other, (candidate, span))))
            {
                chosen.Add((candidate, span));
            }
        }

        var best = ordered[0].Score;
        return
        [
            .. chosen
                .OrderByDescending(quote => quote.Candidate.Score >= EquallyGood * best)
                .ThenByDescending(quote => quote.Candidate.Score >= EquallyGood * best ? quote.Candidate.Found.Letter.Date : DateOnly.MinValue)
                .ThenByDescending(quote => quote.Candidate.Score)
                .Select((quote, place) => ToQuote(quote.Candidate, quote.Span, place + 1)),
        ];
    }

    public static Quote ToQuote(Candidate candidate, TextSpan span, int number)
    {
        var passage = candidate.Found.Passage;
        return new Quote(
            number,
            passage.Text.Substring(span.Start - passage.Span.Start, span.Length),
            span,
            candidate.Found.Letter,
            passage.Section,
            [.. passage.Footnotes.Where(note => note.Offset > span.Start && note.Offset <= span.End)]);
    }

    // A further quote must say what the first one says of the question, and hold the kind of thing that the first one holds.
    private static bool SaysAsMuch(Candidate candidate, Candidate best) =>
        candidate.Coverage >= best.Coverage - Less && (candidate.HasExpected || !best.HasExpected);

    // Changed motions and reminders repeat each other word for word; of equally good ones the newest was chosen first.
    private static bool SaysTheSame((Candidate Candidate, TextSpan Span) one, (Candidate Candidate, TextSpan Span) other) =>
        Words(one.Candidate, one.Span).SequenceEqual(Words(other.Candidate, other.Span));

    private static ReadOnlySpan<char> Words(Candidate candidate, TextSpan span) =>
        candidate.Found.Passage.Text.AsSpan(span.Start - candidate.Found.Passage.Span.Start, span.Length);

    private static bool IsSameLetter(Candidate one, Candidate other) =>
        one.Found.Letter.DocumentNumber == other.Found.Letter.DocumentNumber;
}

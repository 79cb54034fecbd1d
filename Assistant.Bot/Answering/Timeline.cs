using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>Letters replace each other: of quotes on the same thing the newer comes first, and the answer says so.</summary>
internal static class Timeline
{
    // Of the telling words of the shorter quote so many stand in the other one too.
    private const double SameThing = 0.6;
    private const int FewestShared = 3;

    /// <summary>For an answer of quotes alone: newer ones come before older ones on the same thing.</summary>
    public static Answer Order(Answer answer)
    {
        var quotes = answer.Quotes.ToList();
        for (var older = 0; older < quotes.Count; older++)
        {
            var newer = quotes.FindLastIndex(quote => quote.Letter.Date > quotes[older].Letter.Date && AreOnTheSame(quote, quotes[older]));
            if (newer > older)
            {
                var quote = quotes[newer];
                quotes.RemoveAt(newer);
                quotes.Insert(older, quote);
                older = -1;
            }
        }

        return Mark(answer with { Quotes = [.. quotes.Select((quote, place) => quote with { Number = place + 1 })] });
    }

    /// <summary>Says which quotes are newer than others on the same thing, whatever their order.</summary>
    public static Answer Mark(Answer answer)
    {
        var successions = new List<Succession>();
        foreach (var older in answer.Quotes)
        {
            var newest = answer.Quotes
                .Where(quote => quote.Letter.Date > older.Letter.Date && AreOnTheSame(quote, older))
                .MaxBy(quote => quote.Letter.Date);
            if (newest is not null)
            {
                successions.Add(new Succession(newest.Number, older.Number));
            }
        }

        return answer with { Successions = successions };
    }

    /// <summary>For an answer in sentences: what a newer letter says of the same thing is added when the sentences leave it out.</summary>
    /// <param name="answer">Sentences with their quotes, which keep their numbers.</param>
    /// <param name="others">Further proven quotes, the likeliest first.</param>
    public static Answer WithNewer(Answer answer, IEnumerable<Quote> others)
    {
        if (answer.Quotes.Count == 0)
        {
            return Mark(answer);
        }

        var newest = answer.Quotes.Max(quote => quote.Letter.Date);
        var newer = others.Where(other => other.Letter.Date > newest && answer.Quotes.Any(quote => AreOnTheSame(other, quote))).MaxBy(other => other.Letter.Date);
        return Mark(newer is null ? answer : answer with { Quotes = [.. answer.Quotes, newer with { Number = answer.Quotes.Count + 1 }] });
    }

    private static bool AreOnTheSame(Quote one, Quote other)
    {
        if (one.Letter.DocumentNumber == other.Letter.DocumentNumber)
        {
            return false;
        }

        var (shorter, longer) = one.Text.Length <= other.Text.Length ? (one, other) : (other, one);
        var terms = TextTerms.Of(shorter.Text, QuestionLanguage.Dutch).Where(term => term.Role == ConceptRole.Subject && !term.Surface.Any(char.IsDigit)).DistinctBy(term => term.Surface.ToUpperInvariant()).ToList();
        var wording = new DutchWording(longer.Text);
        var shared = terms.Count(wording.Says);
        return shared >= Math.Min(FewestShared, terms.Count) && shared >= SameThing * terms.Count && terms.Count > 0;
    }
}

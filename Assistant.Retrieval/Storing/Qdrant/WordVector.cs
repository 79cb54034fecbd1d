using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>
/// Passages and questions as sparse vectors whose product is at least the score of the exact ranking, but for
/// <see cref="Excess"/>: what it leaves out cannot be among the best. It only chooses which passages are fetched to be ranked.
/// </summary>
/// <remarks>
/// The exact score saturates the sum over the renderings of a concept, in all fields. Saturation is concave, so what is added
/// up apart is never less than what saturates together; a phrase occurs no more often than each of its words, so a share for
/// each is enough; two terms that get one number only add. What a weaker strength, an unusual length and the server's idf could
/// do to that is met below.
/// </remarks>
internal static class WordVector
{
    // Up to here the question pays for what a weak rendering gains by repetition, beyond it the passage does: a word counts
    // this much, by occurrences and lengths, in hardly any.
    private const double Often = 4;

    // Usual lengths in terms, rather too long than too short; the exact ranking uses those of the stored letters.
    private static readonly IReadOnlyDictionary<string, int> UsualLengths = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [IndexFields.Text] = 60,
        [IndexFields.Section] = 10,
        [IndexFields.Title] = 10,
        [IndexFields.Notes] = 25,
    };

    private static readonly IReadOnlyList<FieldStatistics> Usual = FieldStatistics.Of(
        new CorpusStatistics(UsualLengths.ToDictionary(field => field.Key, field => new FieldCount { Documents = 1, Length = field.Value }, StringComparer.Ordinal)),
        RankingParameters.Default);

    /// <summary>
    /// What the server makes of every idf when it is to be that of no passages, ln(1 + 0.5/0.5): true frequencies would be those of
    /// each shard, passages that are gone included. Ours are in the question's vector already.
    /// </summary>
    private static readonly double ServerIdf = Math.Log(2);

    /// <returns>The score may be this many times the product: where passages are longer than usual, each counts more by words.</returns>
    public static double Excess(CorpusStatistics statistics) => FieldStatistics.Of(statistics, RankingParameters.Default)
        .Zip(Usual, (actual, usual) => actual.AverageLength / usual.AverageLength).Append(1).Max();

    /// <param name="terms">Per field the terms of one passage and how often each occurs.</param>
    public static SparseVector OfPassage(IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> terms)
    {
        var amounts = new SortedDictionary<uint, double>();
        foreach (var field in Usual.Where(field => terms.ContainsKey(field.Name)))
        {
            var worth = field.PerOccurrence(terms[field.Name].Values.Sum());
            foreach (var (term, occurrences) in terms[field.Name])
            {
                Add(amounts, term, worth * occurrences);
            }
        }

        return Of(amounts, Worth);
    }

    /// <returns>Null when no word of the question stands in a letter.</returns>
    public static SparseVector? OfQuestion(AnalyzedQuestion question)
    {
        var amounts = new SortedDictionary<uint, double>();
        foreach (var concept in question.Concepts)
        {
            foreach (var rendering in concept.Renderings)
            {
                var share = RankingParameters.Default.WeightOf(concept) * Highest(RankingParameters.StrengthOf(rendering)) / rendering.Terms.Count;
                foreach (var term in rendering.Terms)
                {
                    Add(amounts, term, share / ServerIdf);
                }
            }
        }

        return amounts.Count == 0 ? null : Of(amounts, amount => amount);
    }

    // What a rendering of this strength may score, as a part of what one of full strength would: the more the more often it
    // occurs, up to Often.
    private static double Highest(double strength)
    {
        var saturation = RankingParameters.Default.Saturation;
        return Math.Max(strength, strength * (Often + saturation) / ((strength * Often) + saturation));
    }

    // Beyond Often the straight line on which even the weakest rendering lies below the share that Highest gives it.
    private static double Worth(double amount)
    {
        var saturation = RankingParameters.Default.Saturation;
        return amount * (saturation + 1) / (Math.Min(amount, Often) + saturation);
    }

    // Two terms may share a number; the server refuses a number twice.
    private static void Add(SortedDictionary<uint, double> amounts, string term, double amount)
    {
        var number = TermNumber.Of(term);
        amounts[number] = amounts.GetValueOrDefault(number) + amount;
    }

    private static SparseVector Of(SortedDictionary<uint, double> amounts, Func<double, double> value) =>
        new([.. amounts.Keys], [.. amounts.Values.Select(amount => (float)value(amount))]);
}

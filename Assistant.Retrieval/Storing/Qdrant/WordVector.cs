using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>
/// Passages and questions as sparse vectors whose product, with the server's idf, is the score of the exact ranking or
/// somewhat more. It only chooses which passages are fetched to be ranked.
/// </summary>
internal static class WordVector
{
    // A word counts this much, by occurrences and lengths, in hardly any passage.
    private const double Often = 4;

    // Usual lengths in terms; the exact ranking uses those of the stored letters.
    private static readonly IReadOnlyDictionary<string, int> UsualLengths = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [IndexFields.Text] = 50,
        [IndexFields.Section] = 5,
        [IndexFields.Title] = 10,
        [IndexFields.Notes] = 20,
    };

    private static readonly IReadOnlyList<FieldStatistics> Usual = FieldStatistics.Of(
        new CorpusStatistics(UsualLengths.ToDictionary(field => field.Key, field => new FieldCount { Documents = 1, Length = field.Value }, StringComparer.Ordinal)),
        RankingParameters.Default);

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

        var saturation = RankingParameters.Default.Saturation;
        return Of(amounts, amount => amount * (saturation + 1) / (amount + saturation));
    }

    /// <returns>Null when no word of the question stands in a letter.</returns>
    public static SparseVector? OfQuestion(AnalyzedQuestion question, Vocabulary vocabulary)
    {
        var amounts = new SortedDictionary<uint, double>();
        foreach (var concept in question.Concepts)
        {
            foreach (var rendering in concept.Renderings)
            {
                foreach (var term in rendering.Terms)
                {
                    var share = RankingParameters.Default.WeightOf(concept) * Highest(RankingParameters.StrengthOf(rendering)) / rendering.Terms.Count;
                    Add(amounts, term, share / ServerIdf(vocabulary, term));
                }
            }
        }

        return amounts.Count == 0 ? null : Of(amounts, amount => amount);
    }

    // A weak rendering that occurs often comes near a strong one. What the server adds up apart is never less than what
    // saturates together, so with this the product is not less than the exact score.
    private static double Highest(double strength)
    {
        var saturation = RankingParameters.Default.Saturation;
        return strength * (Often + saturation) / ((strength * Often) + saturation);
    }

    private static double ServerIdf(Vocabulary vocabulary, string term)
    {
        var frequency = vocabulary.Frequency(term);
        return Math.Max(1e-3, Math.Log(1 + ((vocabulary.Passages - frequency + 0.5) / (frequency + 0.5))));
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

using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>What BM25F needs to know of one field over the whole index.</summary>
/// <param name="Name">The index field.</param>
/// <param name="Weight">How much an occurrence in it counts.</param>
/// <param name="LengthEffect">BM25's b: 0 ignores length, 1 divides by it.</param>
/// <param name="AverageLength">Terms per passage.</param>
/// <param name="Frequencies">Its terms and the number of passages that hold each.</param>
internal sealed record FieldStatistics(string Name, double Weight, double LengthEffect, double AverageLength, IReadOnlyDictionary<string, int> Frequencies)
{
    private const int UsualLengths = 512;

    private readonly double[] usual = WorthByLength(Weight, LengthEffect, AverageLength);

    public static IReadOnlyList<FieldStatistics> Of(CorpusStatistics corpus, RankingParameters parameters) =>
    [
        Of(corpus, IndexFields.Text, parameters.TextWeight, parameters.TextLength),
        Of(corpus, IndexFields.Section, parameters.SectionWeight, parameters.HeadingLength),
        Of(corpus, IndexFields.Notes, parameters.NotesWeight, parameters.TextLength),
        Of(corpus, IndexFields.Title, parameters.TitleWeight, parameters.HeadingLength),
    ];

    /// <returns>What one occurrence is worth in a field of this length.</returns>
    public double PerOccurrence(long length) => length < UsualLengths ? usual[length] : Worth(Weight, LengthEffect, AverageLength, length);

    private static double[] WorthByLength(double weight, double lengthEffect, double averageLength)
    {
        var worth = new double[UsualLengths];
        for (var length = 0; length < UsualLengths; length++)
        {
            worth[length] = Worth(weight, lengthEffect, averageLength, length);
        }

        return worth;
    }

    private static double Worth(double weight, double lengthEffect, double averageLength, long length) =>
        weight / (1 - lengthEffect + (lengthEffect * length / averageLength));

    private static FieldStatistics Of(CorpusStatistics corpus, string field, double weight, double lengthEffect)
    {
        var count = corpus.Fields[field];
        var average = count.Documents > 0 ? (double)count.Length / count.Documents : 1;
        return new FieldStatistics(field, weight, lengthEffect, Math.Max(average, 1), count.Frequencies);
    }
}

using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>Where and how far one passage says the concepts that are sought.</summary>
internal sealed class Sayings(int concepts)
{
    private readonly List<int>?[] places = new List<int>?[concepts];
    private readonly double[] resemblances = new double[concepts];

    public bool Says(int concept) => places[concept] is not null;

    /// <param name="concept">Its place among those sought.</param>
    /// <param name="postings">Standing at the passage; its positions are read.</param>
    public void AddPlaces(int concept, DocsAndPositionsEnum postings)
    {
        var found = places[concept] ??= [];
        for (var occurrence = 0; occurrence < postings.Freq; occurrence++)
        {
            found.Add(postings.NextPosition());
        }
    }

    public void AddResemblance(int concept, double share) => resemblances[concept] = Math.Max(resemblances[concept], share);

    /// <returns>What it counts beside the score by words, at least 0.</returns>
    public double Worth(IReadOnlyList<SoughtConcept> sought, RankingParameters parameters)
    {
        var worth = 0.0;
        for (var concept = 0; concept < concepts; concept++)
        {
            worth += places[concept] is { } said
                ? parameters.Lead * sought[concept].Weight / (1 + (said.Min() / parameters.LeadLength))
                : parameters.Resemblance * resemblances[concept] * sought[concept].Weight;
            if (concept > 0 && Distance(places[concept - 1], places[concept]) is { } apart)
            {
                worth += parameters.Nearness * Math.Sqrt(sought[concept - 1].Weight * sought[concept].Weight) / (1 + ((apart - 1) / parameters.NearnessLength));
            }
        }

        return worth;
    }

    // The smallest distance of two places. The same place is the same word, which is not near itself.
    private static double? Distance(List<int>? one, List<int>? other)
    {
        if (one is null || other is null)
        {
            return null;
        }

        var least = int.MaxValue;
        foreach (var place in one)
        {
            foreach (var next in other)
            {
                least = place == next ? least : Math.Min(least, Math.Abs(place - next));
            }
        }

        return least == int.MaxValue ? null : least;
    }
}

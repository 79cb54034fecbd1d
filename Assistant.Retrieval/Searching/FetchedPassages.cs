using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>Passages that a store elsewhere sent for this question.</summary>
/// <param name="index">What they say.</param>
/// <param name="ordinals">Each one's place in its letter.</param>
/// <param name="statistics">Of all passages of the store.</param>
internal sealed class FetchedPassages(PassageIndex index, IReadOnlyList<int> ordinals, CorpusStatistics statistics) : Candidates(index.Reader, statistics)
{
    public override int PlaceOf(int document) => ordinals[document];

    public override void Dispose() => index.Dispose();
}

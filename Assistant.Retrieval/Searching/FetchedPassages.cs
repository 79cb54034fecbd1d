using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>Passages that a store elsewhere sent for this question.</summary>
internal sealed class FetchedPassages(PassageIndex index, CorpusStatistics statistics) : Candidates(index.Reader, statistics)
{
    public override void Dispose() => index.Dispose();
}

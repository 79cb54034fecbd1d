using Assistant.Retrieval.Storing;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>All passages of a snapshot that stays open longer than the search.</summary>
internal sealed class WholeIndex(IndexReader reader, CorpusStatistics statistics) : Candidates(reader, statistics)
{
    public override void Dispose()
    {
        // The snapshot closes its reader itself.
    }
}

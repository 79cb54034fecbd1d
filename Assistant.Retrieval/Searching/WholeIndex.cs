using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Storing;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>All passages of a snapshot that stays open longer than the search.</summary>
internal sealed class WholeIndex(IndexReader reader, CorpusStatistics statistics, RecentlyRead<int, Passage> recent) : Candidates(reader, statistics)
{
    // The passages of a letter lie side by side.
    public override int PlaceOf(int document) => document;

    public override Passage ReadPassage(int document) => recent.Get(document, base.ReadPassage, passage => passage.Text.Length)!;

    public override void Dispose()
    {
        // The snapshot closes its reader itself.
    }
}

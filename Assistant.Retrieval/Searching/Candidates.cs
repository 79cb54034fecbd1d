using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Storing;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>
/// What the ranking looks at for one question: the embedded store gives its whole index, a store elsewhere a small one
/// of the passages it fetched. Statistics are those of the whole store in both cases, so that both rank alike.
/// </summary>
internal abstract class Candidates(IndexReader reader, CorpusStatistics statistics) : IDisposable
{
    public IndexReader Reader => reader;

    public CorpusStatistics Statistics => statistics;

    /// <summary>The passages whose vectors are nearest to the question's, nearest first; equal ones in the order of passages.</summary>
    public IReadOnlyList<ScoredDocument> Nearest { get; init; } = [];

    /// <returns>A passage's place: the difference of two in one letter tells how far they stand apart.</returns>
    public abstract int PlaceOf(int document);

    public virtual Passage ReadPassage(int document) => IndexDocuments.ReadPassage(reader.Document(document));

    public abstract void Dispose();
}

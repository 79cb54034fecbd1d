using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// Keeps the exact number of terms per field as its norm, so that ranking divides by true lengths.
/// Scores are computed by our own term-at-a-time scorer, never by Lucene's.
/// </summary>
internal sealed class LengthNorms : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        throw new NotSupportedException("Passages are scored by the term-at-a-time scorer.");

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        throw new NotSupportedException("Passages are scored by the term-at-a-time scorer.");
}

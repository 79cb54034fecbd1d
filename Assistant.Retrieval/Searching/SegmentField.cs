using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>One searched field of one index segment: its statistics, its lengths per document and its postings.</summary>
internal sealed class SegmentField
{
    private readonly FieldStatistics statistics;
    private readonly NumericDocValues lengths;
    private readonly RenderingPostings postings;

    private SegmentField(FieldStatistics statistics, NumericDocValues lengths, RenderingPostings postings)
    {
        this.statistics = statistics;
        this.lengths = lengths;
        this.postings = postings;
    }

    /// <returns>Null when no document of the segment has the field.</returns>
    public static SegmentField? Of(AtomicReader segment, FieldStatistics statistics) =>
        segment.GetNormValues(statistics.Name) is { } lengths ? new SegmentField(statistics, lengths, new RenderingPostings(segment, statistics.Name)) : null;

    public void AddTo(Occurrences occurrences, Rendering rendering, Contenders contenders)
    {
        // Most words stand in the text only, and to look for one in a field costs more than to know that it is not there.
        if (statistics.Frequencies.ContainsKey(rendering.Terms[0]))
        {
            postings.AddTo(occurrences, rendering, this, contenders);
        }
    }

    /// <returns>What one occurrence is worth in this document, by the length of its field.</returns>
    public double PerOccurrence(int document) => statistics.PerOccurrence(lengths.Get(document));
}

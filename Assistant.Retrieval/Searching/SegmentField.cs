using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>One searched field of one index segment: its statistics, its lengths per document and its postings.</summary>
internal sealed record SegmentField(FieldStatistics Field, NumericDocValues Lengths, RenderingPostings Postings)
{
    /// <returns>Null when no document of the segment has the field.</returns>
    public static SegmentField? Of(AtomicReader segment, FieldStatistics field) =>
        segment.GetNormValues(field.Name) is { } lengths ? new SegmentField(field, lengths, new RenderingPostings(segment, field.Name)) : null;
}

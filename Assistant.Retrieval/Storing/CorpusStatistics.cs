using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// What ranking must know of all passages together. Only passages that are still there count, so that the same letters
/// rank alike whatever was replaced before them, and in every store.
/// </summary>
/// <param name="Fields">Per searched field its lengths and frequencies.</param>
internal sealed record CorpusStatistics(IReadOnlyDictionary<string, FieldCount> Fields)
{
    /// <summary>The number of passages.</summary>
    public int Passages => Fields[IndexFields.Text].Documents;

    public static CorpusStatistics Of(IndexReader reader)
    {
        var fields = new Dictionary<string, FieldCount>(StringComparer.Ordinal);
        foreach (var field in IndexFields.Searched)
        {
            var count = new FieldCount();
            foreach (var leaf in reader.Leaves)
            {
                Add(count, leaf.AtomicReader, field);
            }

            fields[field] = count;
        }

        return new CorpusStatistics(fields);
    }

    /// <summary>Of no passages, to be added to.</summary>
    public static CorpusStatistics Empty() => new(IndexFields.Searched.ToDictionary(field => field, _ => new FieldCount(), StringComparer.Ordinal));

    /// <summary>Adds what a part of the letters counts.</summary>
    public void Add(IReadOnlyDictionary<string, FieldCount> part)
    {
        foreach (var (field, count) in part)
        {
            Fields[field].Add(count);
        }
    }

    private static void Add(FieldCount count, AtomicReader segment, string field)
    {
        if (segment.GetTerms(field) is not { } terms)
        {
            return;
        }

        if (segment.HasDeletions)
        {
            AddLengths(count, segment, field);
        }
        else
        {
            count.Documents += terms.DocCount;
            count.Length += terms.SumTotalTermFreq;
        }

        var term = terms.GetEnumerator();
        DocsEnum? documents = null;
        while (term.MoveNext())
        {
            var frequency = segment.HasDeletions ? Living(documents = term.Docs(segment.LiveDocs, documents, DocsFlags.NONE)) : term.DocFreq;
            count.Add(term.Term.Utf8ToString(), frequency);
        }
    }

    private static void AddLengths(FieldCount count, AtomicReader segment, string field)
    {
        var lengths = segment.GetNormValues(field);
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            if (segment.LiveDocs.Get(document) && lengths.Get(document) is > 0 and var length)
            {
                count.Documents++;
                count.Length += length;
            }
        }
    }

    private static int Living(DocsEnum documents)
    {
        var count = 0;
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            count++;
        }

        return count;
    }
}

using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Storing;

/// <summary>The order of passages with equal scores: by letter number, then by place in the letter. It is the same in every store.</summary>
internal sealed class PassageOrder : IComparer<int>
{
    private readonly IList<AtomicReaderContext> leaves;
    private readonly SortedDocValues?[] letters;
    private readonly BytesRef one = new();
    private readonly BytesRef other = new();

    public PassageOrder(IndexReader reader)
    {
        leaves = reader.Leaves;
        letters = [.. leaves.Select(leaf => leaf.AtomicReader.GetSortedDocValues(IndexFields.Letter))];
    }

    /// <summary>Compares two index documents of passages. The passages of a letter lie in their order.</summary>
    public int Compare(int x, int y)
    {
        if (x == y)
        {
            return 0;
        }

        ReadLetter(x, one);
        ReadLetter(y, other);
        var byLetter = one.CompareTo(other);
        return byLetter != 0 ? byLetter : x.CompareTo(y);
    }

    /// <returns>Whether both are passages of one letter.</returns>
    public bool AreOfOneLetter(int x, int y)
    {
        var leaf = ReaderUtil.SubIndex(x, leaves);
        return letters[leaf] is { } values && ReaderUtil.SubIndex(y, leaves) == leaf && values.GetOrd(x - leaves[leaf].DocBase) == values.GetOrd(y - leaves[leaf].DocBase);
    }

    private void ReadLetter(int document, BytesRef into)
    {
        var leaf = ReaderUtil.SubIndex(document, leaves);
        letters[leaf]?.Get(document - leaves[leaf].DocBase, into);
    }
}

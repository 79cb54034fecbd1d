using Assistant.Retrieval.Storing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Searching;

/// <summary>The passages of one index segment whose letters a search is limited to.</summary>
internal sealed class AdmittedDocuments
{
    private readonly SortedDocValues? letterOf;
    private readonly bool[] admitted;

    /// <param name="segment">The segment.</param>
    /// <param name="letters">Document numbers.</param>
    public AdmittedDocuments(AtomicReader segment, IEnumerable<string> letters)
    {
        letterOf = segment.GetSortedDocValues(IndexFields.Letter);
        admitted = new bool[letterOf?.ValueCount ?? 0];
        foreach (var letter in letters)
        {
            if (letterOf?.LookupTerm(new BytesRef(letter)) is >= 0 and var place)
            {
                admitted[place] = true;
            }
        }
    }

    public bool Holds(int document) => letterOf?.GetOrd(document) is >= 0 and var place && admitted[place];
}

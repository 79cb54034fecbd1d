using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>The documents that hold all of some words. They need not be next to each other, but only then they count as an occurrence.</summary>
/// <param name="words">The postings of each word, in the order of the phrase; one at least.</param>
/// <param name="phrase">How the words follow each other.</param>
internal sealed class PhrasePostings(IReadOnlyList<DocsAndPositionsEnum> words, Rendering phrase) : DocsEnum
{
    private readonly DocsAndPositionsEnum rarest = words.MinBy(word => word.GetCost())!;
    private readonly HashSet<int> starts = [];
    private readonly HashSet<int> others = [];

    public override int DocID => rarest.DocID;

    /// <summary>How often the words stand next to each other in the document; ask once.</summary>
    public override int Freq
    {
        get
        {
            ReadStarts(0, starts);
            for (var place = 1; place < words.Count && starts.Count > 0; place++)
            {
                ReadStarts(place, others);
                starts.IntersectWith(others);
            }

            return starts.Count;
        }
    }

    public override int NextDoc() => Align(rarest.NextDoc());

    public override int Advance(int target) => Align(rarest.Advance(target));

    public override long GetCost() => rarest.GetCost();

    private int Align(int document)
    {
        while (document != NO_MORE_DOCS)
        {
            var met = Meet(document);
            if (met == document)
            {
                return document;
            }

            document = rarest.Advance(met);
        }

        return document;
    }

    // The document itself when all words stand in it, else the first one where that is still possible.
    private int Meet(int document)
    {
        foreach (var word in words)
        {
            var at = word.DocID < document ? word.Advance(document) : word.DocID;
            if (at > document)
            {
                return at;
            }
        }

        return document;
    }

    private void ReadStarts(int place, HashSet<int> into)
    {
        into.Clear();
        for (var occurrence = 0; occurrence < words[place].Freq; occurrence++)
        {
            into.Add(words[place].NextPosition() - phrase.PlaceOf(place));
        }
    }
}

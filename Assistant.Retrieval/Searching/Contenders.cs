namespace Assistant.Retrieval.Searching;

/// <summary>
/// The documents of one segment that can be among the best once all concepts are added, while the heavy ones are and the
/// light ones are not. Frequent words are light: they need not be read through for documents that say nothing else of the
/// question. Only what surely is not among the best is left out, so what is found is the same as when all is read.
/// </summary>
/// <param name="scores">What the documents score so far; those that fall out are taken from it.</param>
/// <param name="best">The best of the segments before.</param>
/// <param name="admitted">The documents that count; null for all.</param>
internal sealed class Contenders(DocumentSums scores, BestDocuments best, AdmittedDocuments? admitted)
{
    // The rounding of sums cannot make up for this share of them.
    private const double Slack = 1e-9;

    // To jump to a document in a list costs as much as to read so many.
    private const int ReadForAJump = 32;

    private readonly PriorityQueue<int, double> highest = new();
    private readonly List<int> documents = [];

    // Whether only documents that have a score so far are left.
    private bool areKnown;

    public bool Contain(int document) => !areKnown || scores.Documents.Contains(document);

    /// <returns>The documents in ascending order when it is better to look each of them up in a list of this length than to read the list; else null.</returns>
    public IReadOnlyList<int>? FewBeside(long length) => areKnown && length / ReadForAJump > documents.Count ? documents : null;

    /// <param name="added">What the concepts that were added count at most.</param>
    /// <param name="left">What the others count at most.</param>
    public void Narrow(double added, double left)
    {
        // What the best of earlier segments score is known. Where there are none, nothing can score what is left before it
        // can be scored. Either way the look at all scores is spared.
        var isKnown = best.Least > double.NegativeInfinity;
        if (!areKnown && left >= (isKnown ? best.Least * (1 - Slack) : added))
        {
            return;
        }

        var least = (isKnown ? best.Least : Least()) * (1 - Slack);
        areKnown |= left < least;
        if (areKnown)
        {
            Keep(least - left);
        }
    }

    private void Keep(double least)
    {
        documents.Clear();
        foreach (var document in scores.Documents)
        {
            if (scores[document] < least)
            {
                scores.Documents.Remove(document);
            }
            else
            {
                documents.Add(document);
            }
        }
    }

    /// <returns>What the last of the best scores at least.</returns>
    private double Least()
    {
        highest.Clear();
        var least = best.Least;
        foreach (var document in scores.Documents)
        {
            var score = scores[document];
            if (score > least && admitted?.Holds(document) != false)
            {
                if (highest.Count < best.Count)
                {
                    highest.Enqueue(document, score);
                }
                else
                {
                    highest.DequeueEnqueue(document, score);
                }

                least = highest.Count == best.Count && highest.TryPeek(out _, out var last) ? last : least;
            }
        }

        return least;
    }
}

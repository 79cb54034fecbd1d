namespace Assistant.Retrieval.Searching;

/// <summary>Spreads what was found over letters and sections, so that a reader does not see one paragraph family five times.</summary>
public static class PassageDiversity
{
    private const int MostOfFamily = 2;

    // What is found much worse is no alternative.
    private const double Comparable = 0.5;

    /// <param name="found">Best first; more than are wanted, so that there is something to choose from.</param>
    /// <param name="count">How many are wanted.</param>
    /// <returns>
    /// At most so many, ranked anew: of a section at most two, and the same words once, as long as anything comparable is left.
    /// What was passed over follows.
    /// </returns>
    public static IReadOnlyList<RankedPassage> Spread(IReadOnlyList<RankedPassage> found, int count)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var chosen = new List<RankedPassage>(count);
        var passedOver = new List<RankedPassage>();
        var families = new Dictionary<(string Letter, string Section), int>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in found.TakeWhile(passage => chosen.Count < count && passage.Score >= Comparable * found[0].Score))
        {
            var family = (passage.Letter.DocumentNumber, passage.Passage.Section);
            var members = families.GetValueOrDefault(family);
            if (members < MostOfFamily && texts.Add(passage.Passage.Text))
            {
                families[family] = members + 1;
                chosen.Add(passage);
            }
            else
            {
                passedOver.Add(passage);
            }
        }

        chosen.AddRange(passedOver.Concat(found.Skip(chosen.Count + passedOver.Count)).Take(count - chosen.Count));
        return [.. chosen.Select((passage, place) => passage with { Rank = place + 1 })];
    }
}

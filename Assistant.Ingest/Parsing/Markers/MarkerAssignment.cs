namespace Assistant.Ingest.Parsing.Markers;

/// <summary>
/// Chooses, of all digits that could be markers, those that fit the running order of the notes best: the notes must
/// come in order, and the sum of the scores is as large as it can be.
/// </summary>
internal static class MarkerAssignment
{
    private readonly record struct Step(PlacedMarker Marker, int Previous, long Total);

    /// <param name="candidates">In the order of the text.</param>
    /// <param name="notes">How many notes there are.</param>
    /// <returns>The chosen markers in the order of the text.</returns>
    public static IReadOnlyList<PlacedMarker> Choose(IReadOnlyList<MarkerCandidate> candidates, int notes)
    {
        var steps = new List<Step>();
        // best[n] knows the best chain among those that end at some of the first notes: a tree of prefix maxima.
        var best = new int[notes + 1];
        Array.Fill(best, -1);
        foreach (var candidate in candidates)
        {
            // All options look at the chains without this candidate, so that none of them follows another.
            var known = steps.Count;
            foreach (var option in candidate.Options)
            {
                var previous = BestBefore(best, steps, option.FirstNote);
                var total = option.Score + (previous < 0 ? 0 : steps[previous].Total);
                steps.Add(new Step(new PlacedMarker(candidate.Entry, option), previous, total));
            }

            for (var i = known; i < steps.Count; i++)
                Offer(best, steps, i);
        }

        return Chain(steps, BestBefore(best, steps, notes));
    }

    /// <summary>The best chain that ends at a note before <paramref name="note"/>; -1 for none.</summary>
    private static int BestBefore(int[] best, List<Step> steps, int note)
    {
        var found = -1;
        for (var i = note; i > 0; i -= i & -i)
        {
            if (best[i] >= 0 && (found < 0 || steps[best[i]].Total > steps[found].Total))
                found = best[i];
        }

        return found;
    }

    private static void Offer(int[] best, List<Step> steps, int step)
    {
        for (var i = steps[step].Marker.Option.LastNote + 1; i < best.Length; i += i & -i)
        {
            if (best[i] < 0 || steps[step].Total > steps[best[i]].Total)
                best[i] = step;
        }
    }

    private static List<PlacedMarker> Chain(List<Step> steps, int last)
    {
        var chosen = new List<PlacedMarker>();
        for (var i = last; i >= 0; i = steps[i].Previous)
            chosen.Add(steps[i].Marker);

        chosen.Reverse();
        return chosen;
    }
}

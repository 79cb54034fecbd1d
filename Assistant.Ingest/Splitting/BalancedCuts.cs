namespace Assistant.Ingest.Splitting;

/// <summary>Cuts a row of sentences into as few parts as the limit allows, of about the same size.</summary>
internal static class BalancedCuts
{
    private readonly record struct Cost(int Parts, int PartedLists, long Squares) : IComparable<Cost>
    {
        public static Cost None { get; } = new(int.MaxValue, 0, 0);

        public int CompareTo(Cost other)
        {
            var parts = Parts.CompareTo(other.Parts);
            var lists = parts != 0 ? parts : PartedLists.CompareTo(other.PartedLists);
            return lists != 0 ? lists : Squares.CompareTo(other.Squares);
        }
    }

    /// <returns>The parts in order; only a part of one sentence may be over <paramref name="limit"/> words.</returns>
    public static IReadOnlyList<ArraySegment<SplitSentence>> Cut(SplitSentence[] sentences, int limit)
    {
        // The cheapest way to cut the first n sentences, and where its last part starts. With the number of parts
        // fixed, the smallest sum of squares is the most even division.
        var costs = new Cost[sentences.Length + 1];
        var starts = new int[sentences.Length + 1];
        for (var end = 1; end <= sentences.Length; end++)
        {
            costs[end] = Cost.None;
            var words = 0;
            for (var start = end - 1; start >= 0; start--)
            {
                words += sentences[start].Words;
                if (words > limit && start < end - 1)
                    break;

                var before = costs[start];
                var cost = new Cost(before.Parts + 1, before.PartedLists + (start > 0 && sentences[start].OpensList ? 1 : 0), before.Squares + ((long)words * words));
                if (cost.CompareTo(costs[end]) < 0)
                    (costs[end], starts[end]) = (cost, start);
            }
        }

        var parts = new List<ArraySegment<SplitSentence>>();
        for (var end = sentences.Length; end > 0; end = starts[end])
            parts.Add(new ArraySegment<SplitSentence>(sentences, starts[end], end - starts[end]));

        parts.Reverse();
        return parts;
    }
}

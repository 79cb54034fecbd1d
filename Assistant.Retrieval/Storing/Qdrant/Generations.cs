using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>
/// Which points a reader sees. A point shows from the generation that brought it until the one that took it away, so
/// that a reader of one generation sees that one whole while the next is being written.
/// </summary>
internal static class Generations
{
    /// <summary>The until of points that nothing replaced: the largest number that every JSON reader keeps exact.</summary>
    public const long Lasting = 9007199254740991;

    public static Condition Begun(long generation) => Condition.Between("from", new Protocol.Range { Lte = generation });

    public static Condition NotEnded(long generation) => Condition.Between("until", new Protocol.Range { Gt = generation });

    public static Filter Visible(string kind, long generation) => new(Condition.Is("kind", kind), Begun(generation), NotEnded(generation));

    /// <param name="generation">The generation.</param>
    /// <param name="limits">What else must hold.</param>
    public static Filter VisiblePassages(long generation, IEnumerable<Condition> limits) =>
        new([Condition.Is("kind", PointKinds.Passage), Begun(generation), NotEnded(generation), .. limits]);

    /// <summary>What a writer left that never came to its commit.</summary>
    public static Filter NeverCommitted(long generation) => new(Condition.Between("from", new Protocol.Range { Gt = generation }));

    /// <summary>What such a writer marked as replaced.</summary>
    public static Filter WronglyEnded(long generation) => new(Condition.Between("until", new Protocol.Range { Gt = generation, Lt = Lasting }));

    /// <summary>What no reader of this generation or a later one sees.</summary>
    public static Filter Dead(long generation) => new(Condition.Between("until", new Protocol.Range { Lte = generation }));
}

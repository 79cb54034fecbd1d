using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>That a question was put to some of the letters only.</summary>
/// <param name="Filter">Which ones, as it was understood.</param>
/// <param name="Letters">How many there are of them.</param>
internal sealed record Limits(PassageFilter Filter, int Letters)
{
    /// <summary>When declined: the other letters do answer, first of all in <see cref="Answer.Nearest"/>.</summary>
    public bool IsAnsweredOutside { get; init; }
}

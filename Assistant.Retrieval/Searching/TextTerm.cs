namespace Assistant.Retrieval.Searching;

/// <summary>A word or phrase of a text that says something, with the Dutch ways to say it, whatever letters are stored.</summary>
/// <param name="Surface">The words as written.</param>
/// <param name="Start">The place of their first character in the text, in UTF-16 code units.</param>
/// <param name="Role">What they are for.</param>
/// <param name="Renderings">Ways to say it in Dutch, each as stems that all must be said.</param>
/// <param name="Parts">The single words of a phrase; empty for a single word.</param>
public sealed record TextTerm(
    string Surface,
    int Start,
    ConceptRole Role,
    IReadOnlyList<IReadOnlyList<string>> Renderings,
    IReadOnlyList<TextTerm> Parts)
{
    /// <summary>A word list knows it. An English word that none knows may be a name.</summary>
    public bool IsListed { get; init; } = true;

    public int End => Start + Surface.Length;
}

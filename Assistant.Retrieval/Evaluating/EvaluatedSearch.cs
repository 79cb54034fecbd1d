using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Searching;

namespace Assistant.Retrieval.Evaluating;

/// <summary>The search that is measured, as the settings make it.</summary>
/// <param name="Searcher">Searches.</param>
/// <param name="Embedder">Makes the vectors of what is searched; null for words alone.</param>
public sealed record EvaluatedSearch(PassageSearcher Searcher, PassageEmbedder? Embedder)
{
    public static EvaluatedSearch ByWords { get; } = new(PassageSearcher.ByWords, null);
}

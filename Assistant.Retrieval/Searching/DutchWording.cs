using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>The words of a Dutch text, to ask whether it says something.</summary>
public sealed class DutchWording
{
    // A shorter stem is found inside other words by chance.
    private const int ShortestPart = 4;

    private readonly HashSet<string> stems;

    public DutchWording(string text)
    {
        stems = [.. TextAnalysis.Tokens(text).Select(token => token.Term)];
    }

    /// <returns>Whether the text says it in one of the ways known, alone or as part of a compound.</returns>
    public bool Says(TextTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Renderings.Any(rendering => rendering.All(Holds)) || (term.Parts.Count > 0 && term.Parts.All(Says));
    }

    private bool Holds(string stem) =>
        stems.Contains(stem)
        || (stem.Length >= ShortestPart && stems.Any(said => said.StartsWith(stem, StringComparison.Ordinal) || said.EndsWith(stem, StringComparison.Ordinal)));
}

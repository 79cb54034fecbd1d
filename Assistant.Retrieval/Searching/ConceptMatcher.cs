using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>Finds the concepts of a question in single texts, such as sentences, with the analysis of the index.</summary>
public sealed class ConceptMatcher
{
    private readonly int concepts;
    private readonly Dictionary<string, List<(int Concept, Rendering Rendering)>> byFirstTerm = new(StringComparer.Ordinal);

    public ConceptMatcher(AnalyzedQuestion question)
    {
        concepts = question.Concepts.Count;
        foreach (var (place, concept) in question.Concepts.Index())
        {
            foreach (var rendering in concept.Renderings)
            {
                if (!byFirstTerm.TryGetValue(rendering.Terms[0], out var renderings))
                {
                    byFirstTerm[rendering.Terms[0]] = renderings = [];
                }

                renderings.Add((place, rendering));
            }
        }
    }

    public TextMatch Match(string text)
    {
        var strengths = new double[concepts];
        var positions = new int[concepts];
        Array.Fill(positions, -1);
        var tokens = RecentTokens.Of(text);
        for (var place = 0; place < tokens.Count; place++)
        {
            if (!byFirstTerm.TryGetValue(tokens[place].Term, out var renderings))
            {
                continue;
            }

            foreach (var (concept, rendering) in renderings)
            {
                if (rendering.Weight > strengths[concept] && Continues(tokens, place, rendering))
                {
                    strengths[concept] = rendering.Weight;
                    positions[concept] = tokens[place].Position;
                }
            }
        }

        return new TextMatch(strengths, positions);
    }

    private static bool Continues(IReadOnlyList<TextToken> tokens, int place, Rendering rendering)
    {
        for (var next = 1; next < rendering.Terms.Count; next++)
        {
            var wanted = tokens[place].Position + rendering.PlaceOf(next);
            if (!tokens.Any(token => token.Position == wanted && token.Term == rendering.Terms[next]))
            {
                return false;
            }
        }

        return true;
    }
}

using Assistant.Retrieval.Language;
using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>A concept as the second look seeks it.</summary>
/// <param name="Weight">What it counts in a passage that says it.</param>
/// <param name="Words">Single words that say it, or nearly.</param>
/// <param name="Resembling">Words of the letters that are mostly spelled like it, by how much.</param>
internal sealed record SoughtConcept(double Weight, IReadOnlyList<string> Words, IReadOnlyList<Rendering> Resembling)
{
    // A looser way to say it may stand anywhere.
    private const double Said = 0.65;

    // Chance resemblance begins below; measured flat from 0.5 to 0.7 and from three words to twelve.
    private const double LeastResemblance = 0.6;
    private const int MostResembling = 6;

    // Some of them say it in a known way.
    private const int MostRemembered = 20;

    /// <param name="concepts">Of a question, in its order.</param>
    /// <param name="vocabulary">The words of the letters.</param>
    /// <param name="parameters">What a concept counts.</param>
    /// <returns>In the same order; families, and what only helps and is not said in one word, are left out.</returns>
    public static IReadOnlyList<SoughtConcept> Of(IEnumerable<Concept> concepts, Vocabulary vocabulary, RankingParameters parameters)
    {
        var sought = new List<SoughtConcept>();
        foreach (var concept in concepts.Where(concept => concept.Role != ConceptRole.Family))
        {
            List<string> words = [.. concept.Renderings.Where(rendering => rendering.Weight >= Said && rendering.Terms.Count == 1).Select(rendering => rendering.Terms[0])];
            if (words.Count > 0 || concept.Role != ConceptRole.Support)
            {
                sought.Add(new SoughtConcept(parameters.WeightOf(concept), words, ResemblingOf(concept, vocabulary)));
            }
        }

        return sought;
    }

    private static List<Rendering> ResemblingOf(Concept concept, Vocabulary vocabulary)
    {
        var word = WordFamilies.WordOf(concept);
        if (word.Length < WordFamilies.Beginning)
        {
            return [];
        }

        var others = new List<Rendering>(MostResembling);
        foreach (var other in vocabulary.Resembling.Of(word, like => To(like, vocabulary.Beginnings)))
        {
            if (others.Count < MostResembling && !Holds(concept.Renderings, other.Terms[0]))
            {
                others.Add(other);
            }
        }

        return others;
    }

    private static bool Holds(IReadOnlyList<Rendering> renderings, string word)
    {
        foreach (var rendering in renderings)
        {
            if (rendering.Terms.Count == 1 && rendering.Terms[0] == word)
            {
                return true;
            }
        }

        return false;
    }

    private static List<Rendering> To(string word, WordBeginnings beginnings)
    {
        // Whatever resembles it enough shares at least this much, even when it is no longer than that.
        var shared = Math.Max(WordFamilies.Beginning, (int)Math.Ceiling(word.Length * LeastResemblance / (2 - LeastResemblance)));
        return
        [
            .. beginnings.With(word[..shared])
                .Select(other => new Rendering([other], Resemblance(word, other)))
                .Where(other => other.Weight >= LeastResemblance)
                .OrderByDescending(other => other.Weight)
                .ThenBy(other => other.Terms[0], StringComparer.Ordinal)
                .Take(MostRemembered),
        ];
    }

    // The share of both words that they begin with alike.
    private static double Resemblance(string one, string other) => 2.0 * one.AsSpan().CommonPrefixLength(other) / (one.Length + other.Length);
}

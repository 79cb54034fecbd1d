using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>
/// Words of the letters that begin as a word of the question does: derivations, compounds and misspellings that no rule
/// or list relates (registreren, registratie). Taken together as one weak concept beside the word's own.
/// </summary>
internal sealed class WordFamilies(Vocabulary vocabulary, ConceptBuilder builder)
{
    /// <summary>Measured: three letters tie too much together, five too little.</summary>
    public const int Beginning = 4;

    // The most frequent members tell nearly all, and a search must not read hundreds of them.
    private const int MostMembers = 40;

    // A family that stands in every third passage tells nothing and costs most.
    private const double LeastImportance = 1;

    /// <param name="concepts">The question's own concepts.</param>
    /// <returns>The families of what the question is about and what it says of it.</returns>
    public List<Concept> Of(IEnumerable<Concept> concepts)
    {
        var families = new List<Concept>();
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in concepts.Where(concept => concept.Role is ConceptRole.Subject or ConceptRole.Predicate))
        {
            var word = WordOf(concept);
            if (word.Length >= Beginning && beginnings.Add(word[..Beginning]) && vocabulary.Families.Of(word[..Beginning], Family) is { Importance: >= LeastImportance, Renderings.Count: > 0 } family)
            {
                families.Add(family);
            }
        }

        return families;
    }

    /// <returns>The Dutch word for the concept: the asked one when the letters use it.</returns>
    public static string WordOf(Concept concept) =>
        concept.Renderings.Count == 0 ? concept.Surface : concept.Renderings.MaxBy(rendering => rendering.Weight)!.Terms[^1];

    private Concept Family(string beginning)
    {
        var members = vocabulary.Beginnings.With(beginning)
            .OrderByDescending(vocabulary.Frequency)
            .Take(MostMembers)
            .Select(word => new Rendering([word], 1))
            .ToList();
        var passages = Math.Min(vocabulary.Passages, members.Sum(member => (double)vocabulary.Frequency(member.Terms[0])));
        return new Concept(beginning, members, builder.Importance(passages), ConceptRole.Family);
    }
}

using Assistant.Retrieval.Language;
using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>Turns a question into concepts against the words of one snapshot.</summary>
public static class QuestionAnalyzer
{
    // A text may say the parts of a compound apart; measured best between 0.2 and 0.6 on the test sets.
    private const double PartOfCompound = 0.4;

    /// <param name="snapshot">The letters that will be searched.</param>
    /// <param name="text">The question as typed.</param>
    /// <param name="language">Its language.</param>
    public static AnalyzedQuestion Analyze(StoreSnapshot snapshot, string text, QuestionLanguage language)
    {
        var builder = new ConceptBuilder(snapshot.Vocabulary);
        var concepts = language == QuestionLanguage.Dutch ? OfDutch(builder, text) : EnglishConcepts.Of(builder, text);
        return new AnalyzedQuestion(text, language, concepts);
    }

    private static List<Concept> OfDutch(ConceptBuilder builder, string text)
    {
        var concepts = new List<Concept>();
        var parts = WordParts.Of(text);
        foreach (var stem in parts.Words.Distinct(StringComparer.Ordinal))
        {
            AddWord(builder, concepts, stem, QuestionWords.IsDutchFrame(stem) ? ConceptRole.Frame : ConceptRole.Subject);
        }

        foreach (var whole in parts.Wholes.Where(builder.IsKnown))
        {
            concepts.Add(builder.OfStem(whole, whole, ConceptRole.Support));
        }

        return concepts;
    }

    private static void AddWord(ConceptBuilder builder, List<Concept> concepts, string stem, ConceptRole role)
    {
        var concept = builder.OfStem(stem, stem, role);
        if (concept.Renderings.Count > 0)
        {
            concepts.Add(concept);
            concepts.AddRange(builder.PartsOf(stem, stem, ConceptRole.Support).Select(part => part with { Importance = PartOfCompound * part.Importance }));
            return;
        }

        var parts = builder.PartsOf(stem, stem, role);
        concepts.AddRange(parts.Count > 0 ? parts : [concept]);
    }
}

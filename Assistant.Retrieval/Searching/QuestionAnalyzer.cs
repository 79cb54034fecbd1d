using System.Runtime.CompilerServices;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>Turns a question into concepts against the words of one snapshot.</summary>
public static class QuestionAnalyzer
{
    // A text may say the parts of a compound apart; measured best between 0.2 and 0.6 on the test sets.
    private const double PartOfCompound = 0.3;

    // From here on a rendering is the word itself or nearly so.
    private const double Said = 0.65;

    /// <param name="snapshot">The letters that will be searched.</param>
    /// <param name="text">The question as typed.</param>
    /// <param name="language">Its language.</param>
    public static AnalyzedQuestion Analyze(StoreSnapshot snapshot, string text, QuestionLanguage language)
    {
        var builder = new ConceptBuilder(snapshot.Vocabulary);
        var concepts = language == QuestionLanguage.Dutch ? OfDutch(builder, text) : EnglishConcepts.Of(builder, text);
        concepts.AddRange(new WordFamilies(snapshot.Vocabulary, builder).Of(concepts));
        return new AnalyzedQuestion(text, language, concepts) { Rarity = builder.Importance(1) };
    }

    /// <summary>Reads the word lists now, not with the first question.</summary>
    public static void Load()
    {
        RuntimeHelpers.RunClassConstructor(typeof(DutchSynonyms).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(QuestionWords).TypeHandle);
    }

    private static List<Concept> OfDutch(ConceptBuilder builder, string text)
    {
        var concepts = new List<Concept>();
        var parts = WordParts.Of(text);
        var known = DutchSynonyms.Instance;
        for (var place = 0; place < parts.Words.Count; place++)
        {
            var inFull = builder.LongForm(parts, place);
            if (inFull > 0)
            {
                AddLongForm(builder, concepts, parts, place, inFull);
                place += inFull - 1;
                continue;
            }

            AddWord(builder, concepts, parts.Words[place], QuestionWords.RoleOfDutch(parts.Words[place]));
            for (var length = 2; length <= known.LongestPhrase && place + length <= parts.Words.Count; length++)
            {
                var stems = parts.Words.Skip(place).Take(length).ToList();
                if (known.Of(string.Join(' ', stems)).Count > 0)
                {
                    concepts.Add(builder.OfPhrase(string.Join(' ', stems), new Rendering(stems, 1) { Places = parts.Places(place, length) }, ConceptRole.Support));
                }
            }
        }

        foreach (var whole in parts.Wholes.Where(builder.IsKnownStem))
        {
            concepts.Add(builder.OfStem(whole, whole, ConceptRole.Support));
        }

        return concepts;
    }

    // What the letters also call by a short form is one thing; its single words only help to rank.
    internal static void AddLongForm(ConceptBuilder builder, List<Concept> concepts, WordParts parts, int place, int length)
    {
        var stems = parts.Words.Skip(place).Take(length).ToList();
        concepts.Add(builder.OfPhrase(string.Join(' ', stems), new Rendering(stems, 1) { Places = parts.Places(place, length) }, ConceptRole.Subject));
        concepts.AddRange(stems
            .Select(stem => builder.OfStem(stem, stem, ConceptRole.Support))
            .Where(single => single.Renderings.Count > 0)
            .Select(single => single with { Importance = PartOfCompound * single.Importance }));
    }

    private static void AddWord(ConceptBuilder builder, List<Concept> concepts, string stem, ConceptRole role)
    {
        var concept = builder.OfStem(stem, stem, role);
        if (IsSaid(concept))
        {
            concepts.Add(concept);
            concepts.AddRange(builder.PartsOf(stem, stem, ConceptRole.Support).Select(part => part with { Importance = PartOfCompound * part.Importance }));
            return;
        }

        // Without its modifier a compound says something else: orgaanhandel is not handel. The parts then only help to rank.
        // A head that the letters say only loosely is a general word, such as sector: the modifier tells the subject.
        var parts = builder.PartsOf(stem, stem, builder.KnowsModifiers(stem) ? role : ConceptRole.Support)
            .Select(part => (IsSaid(part) ? part : part with { Role = ConceptRole.Support }) with { Whole = stem })
            .ToList();
        concepts.AddRange(parts);
        if (!parts.Any(part => part.Role == role))
        {
            concepts.Add(concept);
        }
    }

    private static bool IsSaid(Concept part) => part.Renderings.Any(rendering => rendering.Weight >= Said);
}

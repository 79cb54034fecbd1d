using Assistant.Retrieval.Language;
using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>Finds the ways in which the letters of one snapshot say a Dutch word or phrase, and how telling it is.</summary>
internal sealed class ConceptBuilder(Vocabulary vocabulary)
{
    private const double HeadWeight = 0.6;
    private const double ModifierWeight = 0.6;
    private const double SynonymWeight = 0.6;
    private const double VerbFormWeight = 0.9;

    // The letters use the asked form too: then a stem that looks like a form of it may be another word.
    private const double OtherFormWeight = 0.3;
    private const int RenderingsWithSynonyms = 2;

    public Concept OfStem(string surface, string stem, ConceptRole role) =>
        vocabulary.Concepts.Of(stem, OfStem) with { Surface = surface, Role = role };

    /// <summary>A concept of several words in a row, with what they may be called in one.</summary>
    public Concept OfPhrase(string surface, Rendering phrase, ConceptRole role)
    {
        var words = new List<(string Stem, double Weight)>();
        var phrases = new List<Rendering> { phrase };
        AddSynonyms(words, phrases, string.Join(' ', phrase.Terms), SynonymWeight);
        return Build(surface, words, phrases, role);
    }

    /// <summary>A concept of several Dutch renderings, each given as text.</summary>
    public Concept OfRenderings(string surface, IReadOnlyList<string> dutch, ConceptRole role)
    {
        var words = new List<(string Stem, double Weight)>();
        var phrases = new List<Rendering>();
        for (var place = 0; place < dutch.Count; place++)
        {
            var weight = 1 / (1 + (0.1 * place));
            var parts = WordParts.Of(dutch[place]);
            words.AddRange(parts.Wholes.Select(whole => (whole, weight)));
            if (parts.Words.Count == 1)
            {
                words.Add((parts.Words[0], weight));
                if (place < RenderingsWithSynonyms)
                {
                    AddSynonyms(words, phrases, parts.Words[0], SynonymWeight * weight);
                }
            }
            else if (parts.Words.Count > 1)
            {
                phrases.Add(new Rendering(parts.Words, weight) { Places = parts.Places(0, parts.Words.Count) });
            }
        }

        return Build(surface, words, phrases, role);
    }

    /// <summary>Finds the words in full of which the letters also use a short form.</summary>
    /// <param name="parts">The words of a text, analyzed as letters are.</param>
    /// <param name="place">The first of the words.</param>
    /// <returns>How many words from there on are such a form, the most there can be; 0 for none.</returns>
    public int LongForm(WordParts parts, int place)
    {
        if (!vocabulary.Abbreviations.Begins(parts.Words[place]))
        {
            return 0;
        }

        for (var length = Math.Min(vocabulary.Abbreviations.LongestForm, parts.Words.Count - place); length > 1; length--)
        {
            if (vocabulary.Abbreviations.IsLongForm(string.Join(' ', parts.Words.Skip(place).Take(length))))
            {
                return length;
            }
        }

        return 0;
    }

    /// <returns>The parts of a compound that the letters use, as concepts of their own; empty when they use none.</returns>
    public IReadOnlyList<Concept> PartsOf(string surface, string stem, ConceptRole role) =>
        [.. vocabulary.Compounds.Splitter.Split(stem).Select(part => OfStem(surface, part, role)).Where(concept => concept.Renderings.Count > 0)];

    /// <returns>Whether the letters hold, in some way, every part of the compound but perhaps its head.</returns>
    public bool KnowsModifiers(string stem) =>
        vocabulary.Compounds.Splitter.Split(stem).SkipLast(1).All(part => OfStem(part, part, ConceptRole.Support).Renderings.Count > 0);

    /// <returns>Whether the letters hold the word as it is written.</returns>
    public bool IsKnown(string word) => WordParts.Of(word).Words is [var stem] && IsKnownStem(stem);

    public bool IsKnownStem(string stem) => vocabulary.Frequency(stem) > 0;

    /// <returns>The inverse document frequency of what stands in so many passages.</returns>
    public double Importance(double passages) => Math.Log(1 + ((vocabulary.Passages - passages + 0.5) / (passages + 0.5)));

    private Concept OfStem(string stem)
    {
        var words = new List<(string Stem, double Weight)> { (stem, 1) };
        var phrases = new List<Rendering>();
        AddSynonyms(words, phrases, stem, SynonymWeight);
        foreach (var form in DutchVerbForms.Of(stem).Where(IsKnownStem))
        {
            words.Add((form, IsKnownStem(stem) ? OtherFormWeight : VerbFormWeight));
            if (!IsKnownStem(stem))
            {
                AddSynonyms(words, phrases, form, 0.5 * SynonymWeight);
            }
        }

        return Build(stem, words, phrases, ConceptRole.Subject);
    }

    private Concept Build(string surface, IReadOnlyList<(string Stem, double Weight)> words, IReadOnlyList<Rendering> phrases, ConceptRole role)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (stem, weight) in words)
        {
            Raise(weights, stem, weight);
            if (weight > SynonymWeight)
            {
                AddCompounds(weights, vocabulary.Compounds.WithHead(stem), HeadWeight * weight);
                AddCompounds(weights, vocabulary.Compounds.WithModifier(stem), ModifierWeight * weight);
            }
        }

        List<Rendering> renderings =
        [
            .. weights.Where(word => IsKnownStem(word.Key)).Select(word => new Rendering([word.Key], word.Value)),
            .. phrases.Where(phrase => phrase.Terms.All(IsKnownStem)),
        ];
        return new Concept(surface, renderings, Importance(renderings), role);
    }

    private void AddSynonyms(List<(string Stem, double Weight)> words, List<Rendering> phrases, string key, double weight)
    {
        AddAbbreviations(words, phrases, key, weight / SynonymWeight);
        foreach (var synonym in DutchSynonyms.Instance.Of(key))
        {
            if (synonym.Terms.Count == 1)
            {
                words.Add((synonym.Terms[0], weight * synonym.Weight));
            }
            else
            {
                phrases.Add(synonym with { Weight = weight * synonym.Weight });
            }
        }
    }

    private void AddAbbreviations(List<(string Stem, double Weight)> words, List<Rendering> phrases, string key, double weight)
    {
        foreach (var other in vocabulary.Abbreviations.Of(key))
        {
            if (other.Terms.Count == 1)
            {
                words.Add((other.Terms[0], weight * other.Weight));
            }
            else
            {
                phrases.Add(other with { Weight = weight * other.Weight });
            }
        }
    }

    private void AddCompounds(Dictionary<string, double> weights, IReadOnlyList<string> compounds, double weight)
    {
        foreach (var compound in compounds)
        {
            Raise(weights, compound, weight);
        }
    }

    private static void Raise(Dictionary<string, double> weights, string stem, double weight) =>
        weights[stem] = Math.Max(weight, weights.GetValueOrDefault(stem));

    private double Importance(List<Rendering> renderings) => Importance(renderings.Count == 0 ? 0 : renderings.Max(Frequency));

    // A phrase is rarer than its rarest word; by how much is not worth a look at the postings.
    private double Frequency(Rendering rendering) => rendering.Terms.Count == 1
        ? rendering.Weight * vocabulary.Frequency(rendering.Terms[0])
        : 0.5 * rendering.Terms.Min(vocabulary.Frequency);
}

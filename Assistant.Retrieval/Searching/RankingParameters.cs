namespace Assistant.Retrieval.Searching;

/// <summary>BM25F: how fast repetition saturates, and per field how much it counts and how much length matters.</summary>
internal sealed record RankingParameters
{
    public static RankingParameters Default { get; } = new();

    public double Saturation { get; init; } = 1.0;

    /// <summary>Questions are sentences: their rare words tell more than inverse document frequency alone gives them.</summary>
    public double Rarity { get; init; } = 1.5;

    /// <summary>What parts, variants and general words count beside the words of the subject.</summary>
    public double Support { get; init; } = 0.8;

    /// <summary>What the words that begin alike count.</summary>
    public double Family { get; init; } = 0.6;

    public double TextWeight { get; init; } = 1.0;

    public double TextLength { get; init; } = 0.75;

    public double SectionWeight { get; init; } = 0.4;

    public double NotesWeight { get; init; } = 0.5;

    public double TitleWeight { get; init; } = 0.2;

    /// <summary>Headings and titles are short by nature: their length says little.</summary>
    public double HeadingLength { get; init; } = 0.3;

    /// <summary>What a concept counts besides when the text begins with it; half of it <see cref="LeadLength"/> words on.</summary>
    public double Lead { get; init; } = 0.4;

    public double LeadLength { get; init; } = 20;

    /// <summary>What two concepts that follow each other in the question count besides when they stand side by side.</summary>
    public double Nearness { get; init; } = 0.4;

    /// <summary>So many words further apart they count half of it.</summary>
    public double NearnessLength { get; init; } = 3;

    /// <summary>What a concept that a text does not say counts when the text has a word spelled just like it.</summary>
    public double Resemblance { get; init; } = 0.7;

    /// <summary>What the best passage of those around a passage counts for it, when it is the one beside it.</summary>
    public double Context { get; init; } = 0.3;

    /// <summary>What is left of it a passage further on.</summary>
    public double ContextDecay { get; init; } = 0.8;

    /// <returns>What a concept counts in a passage that says it.</returns>
    public double WeightOf(Concept concept) =>
        Math.Pow(concept.Importance, Rarity) * concept.Role switch
        {
            ConceptRole.Support => Support,
            ConceptRole.Family => Family,
            _ => 1,
        };

    /// <returns>
    /// What an occurrence of a rendering counts, less than its weight: a loose one may say what was asked, but must not
    /// outrank the asked word itself.
    /// </returns>
    public static double StrengthOf(Rendering rendering) => rendering.Weight * rendering.Weight * Math.Sqrt(rendering.Weight);
}

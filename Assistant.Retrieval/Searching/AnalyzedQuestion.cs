using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>A question as the search sees it, against the words of one snapshot.</summary>
public sealed record AnalyzedQuestion(string Text, QuestionLanguage Language, IReadOnlyList<Concept> Concepts)
{
    /// <summary>The importance of a word that stands in a single passage: the measure of what one word can tell.</summary>
    public double Rarity { get; init; } = 1;

    /// <summary>The letters that may answer.</summary>
    public PassageFilter Filter { get; init; } = PassageFilter.None;
}

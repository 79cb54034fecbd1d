using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>A question as the search sees it, against the words of one snapshot.</summary>
public sealed record AnalyzedQuestion(string Text, QuestionLanguage Language, IReadOnlyList<Concept> Concepts);

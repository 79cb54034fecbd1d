namespace Assistant.Retrieval.Searching.Limits;

/// <summary>A question, parted into which letters it is put to and what is asked of them.</summary>
/// <param name="Filter">The letters; <see cref="PassageFilter.None"/> when it is put to all.</param>
/// <param name="Text">The question without the words that limit it.</param>
public sealed record LimitedQuestion(PassageFilter Filter, string Text);

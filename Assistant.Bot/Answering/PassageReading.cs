using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>A found passage, read against the question.</summary>
/// <param name="Found">The passage.</param>
/// <param name="Sentences">What each of its sentences says.</param>
/// <param name="Around">Per concept how far the passage as a whole, its headings and its letter's title say it.</param>
/// <param name="Prior">What speaks for it before a word is read.</param>
internal sealed record PassageReading(
    RankedPassage Found,
    IReadOnlyList<SentenceReading> Sentences,
    IReadOnlyList<double> Around,
    double Prior);

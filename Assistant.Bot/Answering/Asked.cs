using Assistant.Retrieval.Language;

namespace Assistant.Bot.Answering;

/// <summary>A question as it is put to the letters.</summary>
/// <param name="Text">The words, cut to a bearable length.</param>
/// <param name="Language">Their language.</param>
/// <param name="Passages">How many passages a language model may draw on.</param>
internal sealed record Asked(string Text, QuestionLanguage Language, int Passages);

using Assistant.Retrieval.Language;

namespace Assistant.Bot.Conversations.Remembering;

/// <summary>What is kept of a turn, for the follow-ups to it.</summary>
/// <param name="Question">The question, standing on its own.</param>
/// <param name="Language">Its language.</param>
internal sealed record RememberedTurn(string Question, QuestionLanguage Language);

using Assistant.Retrieval.Language;

namespace Assistant.Bot.Conversations.Remembering;

/// <summary>What is kept of a turn, for the follow-ups to it.</summary>
/// <param name="Question">The question, standing on its own.</param>
/// <param name="Language">Its language.</param>
/// <param name="Subject">What it was about, in words of the user that read naturally in another question; null when that is not clear.</param>
internal sealed record RememberedTurn(string Question, QuestionLanguage Language, string? Subject = null);

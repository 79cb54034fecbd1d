using Assistant.Bot.Answering;

namespace Assistant.Bot.Conversations;

/// <summary>Whatever answers questions; a conversation needs to know no more of it.</summary>
internal delegate Task<Answer> AnswerQuestion(Question question, CancellationToken cancellationToken);

using Assistant.Bot.Answering;

namespace Assistant.Bot.Conversations;

/// <summary>Whatever answers questions; a conversation needs to know no more of it.</summary>
/// <param name="question">What is asked.</param>
/// <param name="grew">Told of every proven part before the whole is there; null when only the whole is wanted.</param>
/// <param name="cancellationToken">Gives up.</param>
internal delegate Task<Answer> AnswerQuestion(Question question, AnswerGrew? grew, CancellationToken cancellationToken);

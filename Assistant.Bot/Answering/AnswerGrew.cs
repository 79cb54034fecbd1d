namespace Assistant.Bot.Answering;

/// <summary>Takes an answer while it is being made.</summary>
/// <param name="soFar">All that is proven by now; its statements and quotes begin with those of the call before.</param>
/// <param name="cancellationToken">The turn was given up.</param>
internal delegate Task AnswerGrew(Answer soFar, CancellationToken cancellationToken);

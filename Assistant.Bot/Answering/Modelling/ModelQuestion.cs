namespace Assistant.Bot.Answering.Modelling;

/// <summary>What a language model is asked.</summary>
/// <param name="Text">The question, standing on its own.</param>
/// <param name="History">Earlier questions of the conversation, the oldest first.</param>
/// <param name="Reading">What the letters say to it; holds an answer in quotes.</param>
internal sealed record ModelQuestion(string Text, IReadOnlyList<string> History, Reading Reading);

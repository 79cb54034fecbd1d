namespace Assistant.Bot.Channels;

/// <summary>A fixed code for programs and a sentence for people.</summary>
internal sealed record ErrorDetail(string Code, string Message);

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>What was said in a conversation cannot be read now, or whether there is such a conversation.</summary>
internal sealed class ConversationLogException(Exception cause) : Exception("What was said in a conversation cannot be read now.", cause);

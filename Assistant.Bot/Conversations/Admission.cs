namespace Assistant.Bot.Conversations;

internal enum Admission
{
    Accepted,

    /// <summary>Too much is waiting already, in all or in this conversation.</summary>
    Full,

    /// <summary>The assistant is shutting down.</summary>
    Closed,
}

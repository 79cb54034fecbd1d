namespace Assistant.Bot.Conversations;

internal enum Admission
{
    Accepted,

    /// <summary>It is not answered, but the user hears to try again.</summary>
    Told,

    /// <summary>It was accepted before: the channel sent it again.</summary>
    Duplicate,

    /// <summary>Too much is waiting already, in all or in this conversation.</summary>
    Full,

    /// <summary>The assistant is shutting down.</summary>
    Closed,
}

namespace Assistant.Bot.Conversations;

/// <summary>Words that are no question but ask the assistant itself for something.</summary>
internal enum Command
{
    None,
    Help,
    Sources,
    NewConversation,
    Greeting,

    /// <summary>Thanks, assent or a farewell: nothing is asked.</summary>
    Thanks,
}

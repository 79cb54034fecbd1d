namespace Assistant.Bot.Channels.Activities;

/// <summary>The activity types that mean something to the assistant.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Event = "event";
    public const string Invoke = "invoke";
}

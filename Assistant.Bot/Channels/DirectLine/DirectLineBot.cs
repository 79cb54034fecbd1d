using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Who the assistant is in a Direct Line conversation; other channels say so themselves.</summary>
internal static class DirectLineBot
{
    public static ChannelAccount Account { get; } = new()
    {
        Id = "letter-assistant",
        Name = "Assistent Kamerbrieven",
        Role = ChannelAccount.BotRole,
    };
}

namespace Assistant.Bot.Channels.BotFramework.Authentication;

internal enum CallerKind
{
    /// <summary>A program on this machine that showed no token.</summary>
    Anonymous,

    /// <summary>The Emulator, with a token that it got with the bot's own password.</summary>
    Emulator,

    /// <summary>Microsoft's connector, on behalf of a channel.</summary>
    Connector,
}

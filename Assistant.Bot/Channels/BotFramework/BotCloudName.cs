namespace Assistant.Bot.Channels.BotFramework;

/// <summary>The Microsoft cloud that the bot is registered in.</summary>
internal enum BotCloudName
{
    Public,
    UsGovernment,
}

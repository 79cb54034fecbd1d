namespace Assistant.Bot.Channels.BotFramework;

/// <summary>How the bot is registered with Microsoft; the names are those of its registration.</summary>
internal enum BotAppType
{
    /// <summary>Any tenant may use the bot; it proves itself with a secret or a certificate.</summary>
    MultiTenant,

    /// <summary>One tenant owns the bot; it proves itself with a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>The bot proves itself by where it runs, and has no secret.</summary>
    UserAssignedMSI,
}

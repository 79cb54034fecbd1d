namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Gets the bot's own token.</summary>
internal interface ITokenSource
{
    /// <param name="renew">Whether a token that was given before will not do.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Microsoft.Identity.Client.MsalException">No token was given.</exception>
    Task<AccessToken> AcquireAsync(bool renew, CancellationToken cancellationToken);
}

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Which tickets have opened a stream, so that each opens one: addresses end up in logs.</summary>
internal interface IUsedTickets
{
    /// <returns>True for the one caller that comes first with this ticket.</returns>
    Task<bool> TryUseAsync(string ticket, CancellationToken cancellationToken);
}

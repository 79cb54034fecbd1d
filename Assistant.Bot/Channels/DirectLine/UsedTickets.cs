using Assistant.Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The tickets that were used in this process.</summary>
internal sealed class UsedTickets(IOptions<DirectLineOptions> options) : IUsedTickets, IDisposable
{
    private const int Capacity = 100_000;

    private readonly RecentKeys used = new(Capacity, RememberedFor(options.Value));

    // Twice as long as a ticket lives: the clocks of several copies may differ.
    public static TimeSpan RememberedFor(DirectLineOptions options) => 2 * options.TicketLifetime;

    public Task<bool> TryUseAsync(string ticket, CancellationToken cancellationToken) => Task.FromResult(used.TryAdd(ticket));

    public void Dispose() => used.Dispose();
}

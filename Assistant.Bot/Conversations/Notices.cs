using System.Threading.Channels;
using Assistant.Bot.Channels.Rendering;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>
/// Tells users that their question is not taken up. Few such words wait at once, and a conversation hears them now and
/// then only: at overload they must not become a load of their own.
/// </summary>
internal sealed class Notices(IOptions<TurnOptions> options, ILogger<Notices> logger) : BackgroundService
{
    private const int Senders = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SendTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    private readonly Channel<(Turn Turn, Func<Texts, string> Words)> waiting =
        Channel.CreateBounded<(Turn, Func<Texts, string>)>(options.Value.WaitingNotices);

    private readonly RecentKeys told = new(20_000, Pause);

    /// <summary>Completes the turn when its user was told.</summary>
    /// <returns>False when the user cannot be told now; then the channel has to be.</returns>
    public bool TryTell(Turn turn, Func<Texts, string> words)
    {
        if (!told.TryAdd(turn.ConversationKey))
            return false;
        if (waiting.Writer.TryWrite((turn, words)))
            return true;
        told.Remove(turn.ConversationKey);
        return false;
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        told.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var end = new CancellationTokenSource();
        using var stopping = stoppingToken.Register(() => end.CancelAfter(StopTime));
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendAllAsync(end.Token)));
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        // Not the token: whoever waits for a turn must hear that it is over.
        await foreach (var (turn, words) in waiting.Reader.ReadAllAsync(CancellationToken.None))
        {
            await SendAsync(turn, words, cancellationToken);
            turn.Complete();
        }
    }

    private async Task SendAsync(Turn turn, Func<Texts, string> words, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(SendTime);
        try
        {
            await turn.Delivery.DeliverAsync(turn.Message(words(SpokenText.TextsFor(turn.Activity))), limit.Token);
        }
        catch (Exception fault)
        {
            Log.NoticeNotSent(logger, turn.Activity.ChannelId, fault);
        }
    }
}

using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Conversations.HandingOver;

/// <summary>
/// Closes a turn on disk before its answer leaves: an answer that is lost because the process is killed at that very
/// moment can be asked for again, but one that comes twice makes all answers doubtful.
/// </summary>
internal sealed class OnceDelivery(IActivityDelivery channel, TurnReceipt receipt) : IActivityDelivery
{
    private static readonly TimeSpan LastMoments = TimeSpan.FromSeconds(10);

    private bool streams;

    public async Task<Delivery> DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Typing)
            return await ShowAsync(activity, cancellationToken);
        if (!await receipt.CloseAsync(CancellationToken.None))
            return Delivery.Refused;
        // Broken off half-way nobody would know whether it arrived; the channel's own limits are enough until the end.
        using var end = new CancellationTokenSource();
        await using var givenUp = receipt.GivenUp.Register(() => end.CancelAfter(LastMoments));
        return await channel.DeliverAsync(activity, end.Token);
    }

    private async Task<Delivery> ShowAsync(Activity activity, CancellationToken cancellationToken)
    {
        var delivery = await channel.DeliverAsync(activity, cancellationToken);
        if (streams || delivery is not { Taken: true, ActivityId: { } streamId } || !IsPart(activity))
            return delivery;
        streams = true;
        await receipt.NoteStreamAsync(streamId, CancellationToken.None);
        return delivery;
    }

    private static bool IsPart(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("streamType", out _);
}

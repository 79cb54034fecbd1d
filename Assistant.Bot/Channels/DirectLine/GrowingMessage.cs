using System.Text.Json;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>
/// A message that Web Chat shows while it is still being written: pieces that are not stored, and the whole message that
/// takes their place at the end.
/// </summary>
internal sealed class GrowingMessage(IActivityDelivery delivery, TimeProvider clock, string? earlierStreamId = null)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private string? streamId = earlierStreamId;
    private int sequence;
    private long lastSent;

    /// <summary>Whether the reader has seen a part of it.</summary>
    public bool HasBegun => streamId is not null;

    /// <summary>Shows all that is there by now, unless the reader has just been shown something.</summary>
    /// <param name="soFar">A message whose text is all that is there by now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ShowAsync(Activity soFar, CancellationToken cancellationToken)
    {
        if (HasBegun && clock.GetElapsedTime(lastSent) < Pause)
            return;
        sequence++;
        var sent = await delivery.DeliverAsync(
            soFar with { Type = ActivityTypes.Typing, ChannelData = Data(new LivestreamData("streaming", streamId, sequence)) },
            cancellationToken);
        // The conversation names the stream after its first piece.
        streamId ??= sent.ActivityId;
        lastSent = clock.GetTimestamp();
    }

    /// <summary>The whole message, in the place of its pieces when there were any.</summary>
    public Activity Complete(Activity message) =>
        HasBegun ? message with { ChannelData = Data(new LivestreamData("final", streamId, null)) } : message;

    private static JsonElement Data(LivestreamData data) => JsonSerializer.SerializeToElement(data, ProtocolJson.Wire.LivestreamData);
}

using System.Text.Json;
using System.Threading.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Channels.Streaming;

/// <summary>
/// Shows an answer while it is being made: first that the assistant is at work, then every time all that is there, at
/// the pace of the channel, and at last the whole. Parts that come faster than the pace are left out, because each next
/// one holds them too. Whatever the channel makes of the stream, the whole answer arrives once, unless the user stops it.
/// </summary>
internal sealed class AnswerStream : IAsyncDisposable
{
    private readonly Turn turn;
    private readonly StreamPace pace;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource making;
    private readonly TaskCompletionSource ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<string> parts = Channel.CreateBounded<string>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private Task pump = Task.CompletedTask;
    private string shown = "";
    private string? streamId;
    private int sequence;
    private long began;
    private long latest;
    private bool open = true;

    /// <param name="turn">What is answered.</param>
    /// <param name="pace">What the channel allows.</param>
    /// <param name="clock">Keeps the pace.</param>
    /// <param name="making">Is cancelled when the user stops the answer.</param>
    public AnswerStream(Turn turn, StreamPace pace, TimeProvider clock, CancellationTokenSource making)
    {
        this.turn = turn;
        this.pace = pace;
        this.clock = clock;
        this.making = making;
    }

    /// <summary>The user wants no more of this answer.</summary>
    public bool IsStopped { get; private set; }

    /// <param name="atWork">What the user reads until the first words are there.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public void Begin(string atWork, CancellationToken cancellationToken) => pump = PumpAsync(atWork, cancellationToken);

    /// <summary>Takes the answer so far; what was taken before must begin it.</summary>
    public void Grow(string soFar) => parts.Writer.TryWrite(soFar);

    /// <summary>Brings the whole answer. The stream is over afterwards.</summary>
    /// <returns>Not taken when the user stopped the answer.</returns>
    public async Task<Delivery> EndAsync(Activity whole, CancellationToken cancellationToken)
    {
        await DisposeAsync();
        if (IsStopped)
            return Delivery.RefusedFor(DeliveryRefusal.StoppedByUser);
        if (streamId is null)
            return await turn.Delivery.DeliverAsync(whole, cancellationToken);

        var delivery = open && !IsOverdue && Continues(whole.Text) ? await FinishAsync(whole, cancellationToken) : Delivery.Refused;
        if (delivery.Taken || delivery.Refusal == DeliveryRefusal.StoppedByUser)
            return delivery with { ActivityId = streamId };
        return await ReplaceAsync(turn, streamId, whole, cancellationToken);
    }

    /// <summary>Puts the whole answer in the place of a stream that was cut off, which is the official way out.</summary>
    public static async Task<Delivery> ReplaceAsync(Turn turn, string streamId, Activity whole, CancellationToken cancellationToken)
    {
        var delivery = await turn.Delivery.DeliverAsync(whole with { Id = streamId }, cancellationToken);
        return delivery is { Taken: false, Refusal: not (DeliveryRefusal.Unreached or DeliveryRefusal.ShutOut or DeliveryRefusal.StoppedByUser) }
            ? await turn.Delivery.DeliverAsync(whole, cancellationToken)
            : delivery;
    }

    /// <summary>Sends no more parts; what is on its way arrives.</summary>
    public async ValueTask DisposeAsync()
    {
        ending.TrySetResult();
        parts.Writer.TryComplete();
        await pump;
    }

    private bool IsEnding => ending.Task.IsCompleted;

    private bool IsOverdue => clock.GetElapsedTime(began) >= pace.Limit;

    private async Task PumpAsync(string atWork, CancellationToken cancellationToken)
    {
        try
        {
            var first = parts.Reader.WaitToReadAsync(cancellationToken).AsTask();
            if (await Task.WhenAny(first, ending.Task, Task.Delay(pace.Patience, clock, cancellationToken)) != first && !IsEnding)
                await SendAsync(StreamInfo.Informative, atWork, cancellationToken);
            while (open && await parts.Reader.WaitToReadAsync(cancellationToken))
            {
                await Task.WhenAny(PauseAsync(cancellationToken), ending.Task);
                if (IsEnding)
                    return;
                if (parts.Reader.TryRead(out var part) && part.Length > shown.Length && Continues(part))
                    await SendPartAsync(part, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The turn is over.
        }
    }

    private async Task SendPartAsync(string part, CancellationToken cancellationToken)
    {
        if (streamId is not null && IsOverdue)
            open = false;
        else if (await SendAsync(StreamInfo.Streaming, part, cancellationToken))
            shown = part;
    }

    private async Task<bool> SendAsync(string type, string text, CancellationToken cancellationToken)
    {
        if (streamId is null)
            began = clock.GetTimestamp();
        var activity = turn.Activity.CreateReply(ActivityTypes.Typing) with { Text = text, TextFormat = "markdown" };
        var delivery = await turn.Delivery.DeliverAsync(Mark(activity, new StreamInfo(type, ++sequence, streamId)), cancellationToken);
        latest = clock.GetTimestamp();
        streamId ??= delivery.ActivityId;
        if (delivery.Taken && streamId is not null)
            return true;
        // Each part may follow only one that was taken.
        open = false;
        if (delivery.Refusal == DeliveryRefusal.StoppedByUser)
        {
            IsStopped = true;
            await making.CancelAsync();
        }

        return false;
    }

    private async Task<Delivery> FinishAsync(Activity whole, CancellationToken cancellationToken)
    {
        await PauseAsync(cancellationToken);
        return await turn.Delivery.DeliverAsync(Mark(whole, new StreamInfo(StreamInfo.Final, null, streamId)), cancellationToken);
    }

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        if (streamId is not null && pace.Interval - clock.GetElapsedTime(latest) is { Ticks: > 0 } left)
            await Task.Delay(left, clock, cancellationToken);
    }

    private bool Continues(string? text) => text?.StartsWith(shown, StringComparison.Ordinal) == true;

    private static Activity Mark(Activity activity, StreamInfo info)
    {
        var entity = JsonSerializer.SerializeToElement(info, ProtocolJson.Wire.StreamInfo);
        return activity with { Entities = [.. activity.Entities ?? [], entity], ChannelData = Merged(activity.ChannelData, entity) };
    }

    private static JsonElement Merged(JsonElement? channelData, JsonElement info)
    {
        var members = channelData is { ValueKind: JsonValueKind.Object } own ? own.EnumerateObject() : default;
        var merged = new Dictionary<string, JsonElement>();
        foreach (var member in members.Concat(info.EnumerateObject().Where(member => member.Name != "type")))
            merged[member.Name] = member.Value;
        return JsonSerializer.SerializeToElement(merged, ProtocolJson.Wire.DictionaryStringJsonElement);
    }
}

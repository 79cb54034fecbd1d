using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Conversations.HandingOver;

namespace Assistant.Bot.Conversations;

/// <summary>Lets turns into the queue. Whoever speaks and is not let in hears why.</summary>
internal sealed class TurnIntake(SeenActivities seen, TurnQueue queue, OpenTurns open, Notices notices)
{
    /// <summary>Lets a turn in once, however often its channel sends it.</summary>
    public async Task<Admission> TryAddOnceAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!seen.TryAdd(turn.Activity))
            return Admission.Duplicate;
        var admission = Admission.Closed;
        try
        {
            return admission = await TryAddAsync(turn, cancellationToken);
        }
        finally
        {
            // What was turned away is welcome when it is sent again.
            if (admission is Admission.Full or Admission.Closed)
                seen.Forget(turn.Activity);
        }
    }

    public async Task<Admission> TryAddAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Looked at before anything is written, so that turning away stays cheap.
        var admission = queue.Look(turn);
        if (admission == Admission.Accepted)
            admission = await KeepAndAddAsync(turn, cancellationToken);
        return admission is Admission.Full or Admission.Closed && turn.Activity.Type == ActivityTypes.Message
            && notices.TryTell(turn, texts => admission == Admission.Full ? texts.Busy : texts.Restarting)
                ? Admission.Told
                : admission;
    }

    private async Task<Admission> KeepAndAddAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!await open.TryKeepAsync(turn, cancellationToken))
            return Admission.Duplicate;
        var admission = queue.TryAdd(turn);
        if (admission != Admission.Accepted && turn.Receipt is { } receipt)
            await receipt.ForgetAsync(CancellationToken.None);
        return admission;
    }
}

using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Conversations;

/// <summary>Lets turns into the queue. Whoever speaks and is not let in hears why.</summary>
internal sealed class TurnIntake(SeenActivities seen, TurnQueue queue, Notices notices)
{
    /// <summary>Lets a turn in once, however often its channel sends it.</summary>
    public Admission TryAddOnce(Turn turn)
    {
        if (!seen.TryAdd(turn.Activity))
            return Admission.Duplicate;
        var admission = TryAdd(turn);
        // What was turned away is welcome when it is sent again.
        if (admission is not (Admission.Accepted or Admission.Told))
            seen.Forget(turn.Activity);
        return admission;
    }

    public Admission TryAdd(Turn turn)
    {
        var admission = queue.TryAdd(turn);
        return admission != Admission.Accepted && turn.Activity.Type == ActivityTypes.Message
            && notices.TryTell(turn, texts => admission == Admission.Full ? texts.Busy : texts.Restarting)
                ? Admission.Told
                : admission;
    }
}

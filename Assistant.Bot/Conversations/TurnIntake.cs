namespace Assistant.Bot.Conversations;

/// <summary>Lets every turn into the queue once, however often its channel sends it.</summary>
internal sealed class TurnIntake(SeenActivities seen, TurnQueue queue)
{
    public Admission TryAdd(Turn turn)
    {
        if (!seen.TryAdd(turn.Activity))
            return Admission.Duplicate;
        var admission = queue.TryAdd(turn);
        // What was turned away is welcome when it is sent again.
        if (admission != Admission.Accepted)
            seen.Forget(turn.Activity);
        return admission;
    }
}

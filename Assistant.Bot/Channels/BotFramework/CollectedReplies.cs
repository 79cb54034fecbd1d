using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Keeps the replies for a caller that wants them in the answer to its request.</summary>
internal sealed class CollectedReplies : IActivityDelivery
{
    private readonly Lock gate = new();
    private readonly List<Activity> replies = [];

    public Task<Delivery> DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        lock (gate)
            replies.Add(activity);
        return Task.FromResult(new Delivery(true));
    }

    public IReadOnlyList<Activity> Take()
    {
        lock (gate)
            return [.. replies];
    }
}

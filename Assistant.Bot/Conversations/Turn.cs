using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Conversations;

/// <summary>One activity that waits for the assistant, with the way its replies go back.</summary>
internal sealed class Turn(Activity activity, IActivityDelivery delivery)
{
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Activity Activity => activity;

    public IActivityDelivery Delivery => delivery;

    /// <summary>The root of this site as the asker's own browser sees it; null when the channel does not tell.</summary>
    public Uri? Origin { get; init; }

    /// <summary>Turns with the same key are handled one after the other.</summary>
    public string ConversationKey => $"{activity.ChannelId}\n{activity.Conversation?.Id}";

    /// <summary>Completes when the turn is over, however it ended.</summary>
    public Task Completion => completion.Task;

    public void Complete() => completion.TrySetResult();
}

using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.Streaming;
using Assistant.Bot.Conversations.HandingOver;

namespace Assistant.Bot.Conversations;

/// <summary>One activity that waits for the assistant, with the way its replies go back.</summary>
internal sealed class Turn(Activity activity, IActivityDelivery delivery)
{
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Activity Activity => activity;

    public IActivityDelivery Delivery { get; private set; } = delivery;

    /// <summary>The root of this site as the asker's own browser sees it; null when the channel does not tell.</summary>
    public Uri? Origin { get; init; }

    /// <summary>Whether another process accepted it and ended before it was answered.</summary>
    public bool IsResumed { get; init; }

    /// <summary>The stream in which that process had shown a part of the answer.</summary>
    public string? EarlierStreamId { get; init; }

    /// <summary>What is on disk of this turn; null when nothing is.</summary>
    public TurnReceipt? Receipt { get; private set; }

    /// <summary>The stream in which the answer is shown while it is made; null when it comes whole.</summary>
    public AnswerStream? Stream { get; set; }

    /// <summary>Turns with the same key are handled one after the other.</summary>
    public string ConversationKey => $"{activity.ChannelId}\n{activity.Conversation?.Id}";

    /// <summary>Completes when the turn is over, however it ended.</summary>
    public Task Completion => completion.Task;

    /// <summary>A reply in Markdown.</summary>
    public Activity Message(string text) => activity.CreateReply(ActivityTypes.Message) with { Text = text, TextFormat = "markdown" };

    /// <summary>Brings the reply; it ends the stream if there is one.</summary>
    public Task<Delivery> SendAsync(Activity reply, CancellationToken cancellationToken) =>
        Stream?.EndAsync(reply, cancellationToken) ?? Delivery.DeliverAsync(reply, cancellationToken);

    /// <summary>From now on the turn is on disk, until its answer leaves.</summary>
    public void Keep(TurnReceipt receipt)
    {
        Receipt = receipt;
        Delivery = new OnceDelivery(Delivery, receipt);
    }

    public void Complete() => completion.TrySetResult();
}

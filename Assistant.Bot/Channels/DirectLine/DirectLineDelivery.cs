using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Replies to Direct Line conversations, which live in this process.</summary>
internal sealed class DirectLineDelivery(DirectLineConversations conversations, ILogger<DirectLineDelivery> logger) : IActivityDelivery
{
    public Task<Delivery> DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Conversation?.Id is not { } id || conversations.Find(id) is not { } conversation)
        {
            Log.ConversationGone(logger);
            return Task.FromResult(Delivery.Refused);
        }

        var sent = activity.Type == ActivityTypes.Typing ? conversation.Signal(activity) : conversation.Add(activity);
        return Task.FromResult(new Delivery(true, sent.Id));
    }
}

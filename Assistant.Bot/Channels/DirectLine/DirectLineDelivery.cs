using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Replies to Direct Line conversations, which this process serves itself.</summary>
internal sealed class DirectLineDelivery(DirectLineConversations conversations, ILogger<DirectLineDelivery> logger) : IActivityDelivery
{
    public async Task<Delivery> DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Conversation?.Id is not { } id || await conversations.FindAsync(id, cancellationToken) is not { } conversation)
        {
            Log.ConversationGone(logger);
            return Delivery.Refused;
        }

        var sent = activity.Type == ActivityTypes.Typing
            ? await conversation.SignalAsync(activity, cancellationToken)
            : await conversation.AddAsync(activity, cancellationToken);
        return new Delivery(true, sent.Id);
    }
}

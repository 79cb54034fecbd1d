using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Replies to Direct Line conversations, which this process serves itself.</summary>
internal sealed class DirectLineDelivery(DirectLineConversations conversations, ILogger<DirectLineDelivery> logger) : IActivityDelivery
{
    public async Task<Delivery> DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        DirectLineConversation? conversation = null;
        try
        {
            if (activity.Conversation?.Id is { } id)
                conversation = await conversations.FindAsync(id, cancellationToken);
        }
        catch (ConversationLogException)
        {
            return Delivery.RefusedFor(DeliveryRefusal.Unreached);
        }

        if (conversation is null)
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

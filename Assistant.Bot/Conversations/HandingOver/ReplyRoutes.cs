using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.BotFramework;
using Assistant.Bot.Channels.BotFramework.Authentication;
using Assistant.Bot.Channels.DirectLine;

namespace Assistant.Bot.Conversations.HandingOver;

/// <summary>Finds the way back to who said something earlier. Settings may have changed since it was accepted.</summary>
internal sealed class ReplyRoutes(ActivityCheck check, DirectLineDelivery directLine, IServiceProvider services)
{
    /// <returns>The way back, or why there is none any more.</returns>
    public (IActivityDelivery? Route, string? Refusal) Find(Activity activity)
    {
        if (ChannelIds.IsOwn(activity.ChannelId))
            return (directLine, null);
        return check.WhyNotAnswer(activity) is { } refusal ? (null, refusal) : (services.GetRequiredService<ConnectorClient>(), null);
    }
}

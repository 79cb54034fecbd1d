using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.BotFramework.Authentication;

namespace Assistant.Bot.Conversations.HandingOver;

/// <summary>What must be kept of an activity to answer it later: the question, and ids to bring the answer to. No names.</summary>
internal static class KeptActivity
{
    public static Activity Of(Activity activity) => new()
    {
        Type = activity.Type,
        Id = activity.Id,
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        From = Bare(activity.From),
        Recipient = Bare(activity.Recipient),
        Conversation = activity.Conversation is null ? null : new ConversationAccount
        {
            Id = activity.Conversation.Id,
            ConversationType = activity.Conversation.ConversationType,
            TenantId = ActivityTenant.Of(activity),
        },
        Text = SpokenText.Of(activity),
        Locale = activity.Locale,
    };

    private static ChannelAccount? Bare(ChannelAccount? account) => account is null ? null : new ChannelAccount { Id = account.Id, Role = account.Role };
}

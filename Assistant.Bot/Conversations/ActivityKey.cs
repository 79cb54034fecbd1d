using System.Security.Cryptography;
using System.Text;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Conversations;

/// <summary>By which an activity is known when its channel sends it again; as short for a long name as for a short one.</summary>
internal static class ActivityKey
{
    /// <returns>Null for an activity without an id, which is always new.</returns>
    public static string? Of(Activity activity) => string.IsNullOrEmpty(activity.Id)
        ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.ChannelId}\n{activity.Conversation?.Id}\n{activity.Id}")));
}

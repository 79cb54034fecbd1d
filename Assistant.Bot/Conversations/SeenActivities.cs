using Assistant.Bot.Channels.Activities;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>Which activities came in lately: channels send one again when they are unsure that it arrived.</summary>
internal sealed class SeenActivities(IOptions<TurnOptions> options) : IDisposable
{
    private readonly RecentKeys keys = new(options.Value.RememberedActivities, options.Value.RememberedFor);

    /// <returns>True the first time; an activity without an id is always new.</returns>
    public bool TryAdd(Activity activity) => string.IsNullOrEmpty(activity.Id) || keys.TryAdd(Key(activity));

    /// <summary>Forgets an activity that was turned away, so that it is welcome when it is sent again.</summary>
    public void Forget(Activity activity) => keys.Remove(Key(activity));

    public void Dispose() => keys.Dispose();

    private static string Key(Activity activity) => $"{activity.ChannelId}\n{activity.Conversation?.Id}\n{activity.Id}";
}

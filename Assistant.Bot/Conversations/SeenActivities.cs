using Assistant.Bot.Channels.Activities;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>Which activities came in lately: channels send one again when they are unsure that it arrived.</summary>
internal sealed class SeenActivities(IOptions<TurnOptions> options) : IDisposable
{
    private readonly RecentKeys keys = new(options.Value.RememberedActivities, options.Value.RememberedFor);

    /// <returns>True the first time; an activity without an id is always new.</returns>
    public bool TryAdd(Activity activity) => ActivityKey.Of(activity) is not { } key || keys.TryAdd(key);

    /// <summary>Forgets an activity that was turned away, so that it is welcome when it is sent again.</summary>
    public void Forget(Activity activity)
    {
        if (ActivityKey.Of(activity) is { } key)
            keys.Remove(key);
    }

    public void Dispose() => keys.Dispose();
}

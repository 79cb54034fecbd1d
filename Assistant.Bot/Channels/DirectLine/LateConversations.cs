using System.Collections.Concurrent;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The conversations of which something waits to be stored, because the log was away when it was said.</summary>
internal sealed class LateConversations
{
    private readonly ConcurrentDictionary<string, bool> late = new();

    public void Add(string conversation) => late[conversation] = true;

    /// <returns>Those that are late now; each is forgotten until it fails again.</returns>
    public IReadOnlyList<string> Take() => [.. late.Keys.Where(conversation => late.TryRemove(conversation, out _))];
}

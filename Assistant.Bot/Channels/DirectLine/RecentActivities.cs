using System.Text.Json;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>
/// The newest activities of all conversations together, as many as their room holds, so that who comes back after a
/// moment is served from memory. However many conversations there are and however long they last, they take no more.
/// </summary>
/// <param name="room">Bytes of their JSON.</param>
internal sealed class RecentActivities(long room)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Conversation, long Number), (Activity Activity, int Size)> known = [];
    private readonly Queue<(string Conversation, long Number)> oldestFirst = new();
    private long used;

    public void Add(string conversation, NumberedActivity entry)
    {
        var size = JsonSerializer.SerializeToUtf8Bytes(entry.Activity, ProtocolJson.Wire.Activity).Length;
        var key = (conversation, entry.Number);
        lock (gate)
        {
            if (size > room || !known.TryAdd(key, (entry.Activity, size)))
                return;
            oldestFirst.Enqueue(key);
            used += size;
            while (used > room)
            {
                known.Remove(oldestFirst.Dequeue(), out var gone);
                used -= gone.Size;
            }
        }
    }

    public Activity? Find(string conversation, long number)
    {
        lock (gate)
            return known.GetValueOrDefault((conversation, number)).Activity;
    }
}

using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>
/// Accepted turns, bounded in number. Turns of one conversation leave in order and one at a time; conversations take
/// turns, so that a busy one does not hold up the others.
/// </summary>
internal sealed class TurnQueue
{
    private readonly TurnOptions options;
    private readonly Lock gate = new();
    // A conversation has an entry as long as one of its turns waits or runs.
    private readonly Dictionary<string, Queue<Turn>> conversations = [];
    private readonly Channel<string> ready;
    private int count;
    private bool closed;

    public TurnQueue(IOptions<TurnOptions> options)
    {
        this.options = options.Value;
        // Never full: every conversation in it has at least one turn that was counted.
        ready = Channel.CreateBounded<string>(this.options.Capacity);
    }

    /// <summary>Completes when the queue was closed and every accepted turn is over or was given up.</summary>
    public Task Completion => ready.Reader.Completion;

    /// <returns>What adding the turn would come to now.</returns>
    public Admission Look(Turn turn)
    {
        lock (gate)
        {
            if (closed)
                return Admission.Closed;
            return count >= options.Capacity
                || (conversations.TryGetValue(turn.ConversationKey, out var waiting) && waiting.Count >= options.CapacityPerConversation)
                    ? Admission.Full
                    : Admission.Accepted;
        }
    }

    public Admission TryAdd(Turn turn)
    {
        lock (gate)
        {
            if (Look(turn) is var admission and not Admission.Accepted)
                return admission;
            if (conversations.TryGetValue(turn.ConversationKey, out var waiting))
            {
                waiting.Enqueue(turn);
            }
            else
            {
                conversations[turn.ConversationKey] = new Queue<Turn>([turn]);
                ready.Writer.TryWrite(turn.ConversationKey);
            }

            count++;
            return Admission.Accepted;
        }
    }

    /// <returns>The next turn, or null when the queue is closed and empty. Hand every turn back to <see cref="Finish"/>.</returns>
    public async Task<Turn?> TakeAsync(CancellationToken cancellationToken)
    {
        while (await ready.Reader.WaitToReadAsync(cancellationToken))
        {
            if (ready.Reader.TryRead(out var key))
                return Peek(key);
        }

        return null;
    }

    /// <summary>Ends a turn and lets the next one of its conversation come forward.</summary>
    public void Finish(Turn turn)
    {
        turn.Complete();
        lock (gate)
        {
            var waiting = conversations[turn.ConversationKey];
            waiting.Dequeue();
            count--;
            if (waiting.Count == 0)
                conversations.Remove(turn.ConversationKey);
            else
                ready.Writer.TryWrite(turn.ConversationKey);
            CompleteWhenEmpty();
        }
    }

    /// <summary>Accepts no more; what was accepted is still handed out.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            CompleteWhenEmpty();
        }
    }

    /// <summary>Gives up what is still waiting.</summary>
    /// <returns>The turns given up.</returns>
    public IReadOnlyList<Turn> Abandon()
    {
        lock (gate)
        {
            closed = true;
            List<Turn> left = [.. conversations.Values.SelectMany(waiting => waiting)];
            left.ForEach(turn => turn.Complete());
            ready.Writer.TryComplete();
            // The queue is over only when nothing is left in it to read.
            while (ready.Reader.TryRead(out _))
                ;
            return left;
        }
    }

    // The turn stays at the head while it runs: that is what holds its conversation's next turn back.
    private Turn Peek(string key)
    {
        lock (gate)
            return conversations[key].Peek();
    }

    private void CompleteWhenEmpty()
    {
        if (closed && count == 0)
            ready.Writer.TryComplete();
    }
}

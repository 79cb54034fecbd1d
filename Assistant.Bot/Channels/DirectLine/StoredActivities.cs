using System.Runtime.CompilerServices;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>What of one conversation has a number: all of it in the log, the newest of it in memory too.</summary>
/// <param name="conversation">Its id.</param>
/// <param name="capacity">Activities that are kept; the oldest go first.</param>
/// <param name="log">Holds them all.</param>
/// <param name="recent">Spares reading the log.</param>
/// <param name="late">Hears when the log does not take something.</param>
internal sealed class StoredActivities(
    string conversation, int capacity, IConversationLog log, RecentActivities recent, LateConversations late)
{
    private const int Page = 50;

    public int Capacity => capacity;

    /// <summary>The first number that is still kept when the given one is the newest.</summary>
    public long Oldest(long newest) => Math.Max(1, newest - capacity + 1);

    public async Task<Appended> TryAppendAsync(NumberedActivity entry, CancellationToken cancellationToken)
    {
        var appended = await log.TryAppendAsync(conversation, entry, cancellationToken);
        if (appended == Appended.Stored)
            recent.Add(conversation, entry);
        else if (appended == Appended.Failed)
            late.Add(conversation);
        return appended;
    }

    /// <summary>Shows other copies what is not stored.</summary>
    public Task SignalAsync(NumberedActivity signal, CancellationToken cancellationToken) =>
        log.SignalAsync(conversation, signal, cancellationToken);

    /// <summary>Keeps at hand what another copy of the assistant has stored.</summary>
    public void Remember(NumberedActivity entry) => recent.Add(conversation, entry);

    /// <summary>What the log holds after a number, page by page.</summary>
    /// <returns>The next page; empty at the end, null when there is no such conversation.</returns>
    /// <exception cref="ConversationLogException">The log cannot be read now.</exception>
    public Task<IReadOnlyList<NumberedActivity>?> NextAsync(long after, CancellationToken cancellationToken) =>
        log.ReadAsync(conversation, after, Page, cancellationToken);

    /// <summary>In order, what is kept of the numbers after the first and up to the last; never more of it in memory than a page.</summary>
    /// <exception cref="ConversationLogException">The log cannot be read now.</exception>
    public async IAsyncEnumerable<NumberedActivity> BetweenAsync(long after, long last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = Math.Max(after + 1, Oldest(last));
        while (next <= last)
        {
            if (recent.Find(conversation, next) is { } activity)
            {
                yield return new NumberedActivity(next++, activity);
                continue;
            }

            var page = (await NextAsync(next - 1, cancellationToken) ?? []).TakeWhile(entry => entry.Number <= last).ToList();
            if (page.Count == 0)
                yield break;
            foreach (var entry in page)
                yield return entry;
            next = page[^1].Number + 1;
        }
    }

    /// <summary>One activity; null when it is not kept any more.</summary>
    /// <exception cref="ConversationLogException">The log cannot be read now.</exception>
    public async Task<Activity?> FindAsync(long number, CancellationToken cancellationToken)
    {
        if (recent.Find(conversation, number) is { } activity)
            return activity;
        var page = await log.ReadAsync(conversation, number - 1, 1, cancellationToken);
        return page is [{ } entry] && entry.Number == number ? entry.Activity : null;
    }
}

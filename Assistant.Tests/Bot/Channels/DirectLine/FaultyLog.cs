using Assistant.Bot.Channels.DirectLine;

namespace Assistant.Tests.Bot.Channels.DirectLine;

/// <summary>A log that can be away, or that stores and fails to say so.</summary>
internal sealed class FaultyLog(IConversationLog inner) : IConversationLog
{
    private static readonly IOException Cause = new("The log is away.");

    public bool IsAway { get; set; }

    /// <summary>The next append is stored, and reported as failed.</summary>
    public bool LosesTheNextAnswer { get; set; }

    public Task<bool> BeginAsync(string conversation, CancellationToken cancellationToken) =>
        IsAway ? Task.FromResult(true) : inner.BeginAsync(conversation, cancellationToken);

    public async Task<Appended> TryAppendAsync(string conversation, NumberedActivity entry, CancellationToken cancellationToken)
    {
        if (IsAway)
            return Appended.Failed;
        var appended = await inner.TryAppendAsync(conversation, entry, cancellationToken);
        if (!LosesTheNextAnswer)
            return appended;
        LosesTheNextAnswer = false;
        return Appended.Failed;
    }

    public Task<IReadOnlyList<NumberedActivity>?> ReadAsync(string conversation, long after, int most, CancellationToken cancellationToken) =>
        IsAway ? throw new ConversationLogException(Cause) : inner.ReadAsync(conversation, after, most, cancellationToken);

    public Task SignalAsync(string conversation, NumberedActivity signal, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task TouchAsync(string conversation, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task PruneAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task FollowOthersAsync(Func<HeardElsewhere, Task> heard, CancellationToken cancellationToken) => Task.CompletedTask;
}

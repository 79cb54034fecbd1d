using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations.Remembering;

/// <summary>What was said earlier in a conversation. When it cannot be had, the conversation goes on without it.</summary>
internal sealed class ConversationMemory(ITurnStore turns, IOptions<MemoryOptions> options, TimeProvider clock, ILogger<ConversationMemory> log)
{
    private const int LongestQuestion = 1_000;

    public async Task<IReadOnlyList<RememberedTurn>> ReadAsync(string? conversationKey, CancellationToken cancellationToken)
    {
        IReadOnlyList<RememberedTurn> remembered = [];
        if (conversationKey is not null)
        {
            await TryAsync("read", async token => remembered = await turns.ReadAsync(conversationKey, token), cancellationToken);
        }

        return remembered;
    }

    public Task KeepAsync(string? conversationKey, RememberedTurn turn, CancellationToken cancellationToken)
    {
        var bounded = turn.Question.Length > LongestQuestion ? turn with { Question = turn.Question[..LongestQuestion] } : turn;
        return conversationKey is null
            ? Task.CompletedTask
            : TryAsync("kept", token => turns.AppendAsync(conversationKey, bounded, token), cancellationToken);
    }

    /// <returns>Whether it is forgotten; false when the store could not be reached.</returns>
    public Task<bool> ForgetAsync(string conversationKey, CancellationToken cancellationToken) =>
        TryAsync("forgotten", token => turns.ForgetAsync(conversationKey, token), cancellationToken);

    // One turn is isolated here: a store that is down must not take the answer with it.
    private async Task<bool> TryAsync(string action, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // A client may wait longer than its token says.
            await work(either.Token).WaitAsync(either.Token);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.MemoryFailed(log, action, fault.GetType().Name);
            return false;
        }
    }
}

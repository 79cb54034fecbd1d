using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Conversations;

/// <summary>Shows that the assistant is at work. Channels let the sign fade after some seconds, so that it is shown again and again.</summary>
internal static class TypingSign
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    /// <param name="turn">What is answered.</param>
    /// <param name="isNeeded">False as soon as the reader sees something better.</param>
    /// <param name="work">What the reader waits for. No sign comes after it.</param>
    /// <param name="clock">Keeps the interval.</param>
    /// <param name="cancellationToken">Gives up showing signs; the work has a token of its own.</param>
    public static async Task<T> ShowDuringAsync<T>(Turn turn, Func<bool> isNeeded, Func<Task<T>> work, TimeProvider clock, CancellationToken cancellationToken)
    {
        await ShowAsync(turn, cancellationToken);
        var working = work();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        while (await Task.WhenAny(working, Task.Delay(Interval, clock, end.Token)) != working && !end.IsCancellationRequested)
        {
            if (isNeeded())
                await ShowAsync(turn, cancellationToken);
        }

        await end.CancelAsync();
        return await working;
    }

    private static Task<Delivery> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Delivery.DeliverAsync(turn.Activity.CreateReply(ActivityTypes.Typing), cancellationToken);
}

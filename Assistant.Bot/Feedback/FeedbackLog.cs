using Assistant.Bot.Persistence;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Feedback;

/// <summary>Takes in answers and ratings. Nobody goes without an answer because feedback cannot be kept.</summary>
internal sealed class FeedbackLog(FeedbackStore store, IOptions<FeedbackOptions> options, ILogger<FeedbackLog> logger)
{
    /// <summary>Whether people are asked what they think.</summary>
    public bool IsOn => options.Value.Enabled;

    public async Task RememberAsync(GivenAnswer answer, CancellationToken cancellationToken)
    {
        if (IsOn)
            await TryAsync(async () =>
            {
                await store.RememberAsync(answer, cancellationToken);
                return true;
            });
    }

    /// <returns>False when the rating was not kept: there is no such answer, feedback is off, or it cannot be stored.</returns>
    public async Task<bool> TakeAsync(Rating rating, CancellationToken cancellationToken)
    {
        var kept = IsOn && await TryAsync(() => store.RateAsync(rating, cancellationToken));
        if (!kept)
            Log.RatingDropped(logger, rating.ChannelId);
        return kept;
    }

    private async Task<bool> TryAsync(Func<Task<bool>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (SqliteFile.IsFault(fault))
        {
            Log.FeedbackNotStored(logger, fault);
            return false;
        }
    }
}

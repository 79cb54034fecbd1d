using Assistant.Bot.Channels;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations.HandingOver;

/// <summary>Decides what becomes of a turn that another process left unanswered.</summary>
internal sealed class TurnResumer(
    ReplyRoutes routes, TurnQueue queue, Notices notices, IOptions<HandOverOptions> options, ILogger<TurnResumer> logger)
{
    /// <returns>False when there is no room for it now.</returns>
    public async Task<bool> TryResumeAsync(OpenTurn left, TurnReceipt receipt, CancellationToken cancellationToken)
    {
        var (route, refusal) = Find(left);
        if (route is null)
        {
            Log.TurnDropped(logger, left.Activity.ChannelId, refusal!);
            await receipt.CloseAsync(cancellationToken);
            return true;
        }

        var turn = new Turn(left.Activity, route) { Origin = left.Origin, IsResumed = true, EarlierStreamId = left.StreamId };
        turn.Keep(receipt);
        if (left.Tries < options.Value.Tries)
            return queue.TryAdd(turn) == Admission.Accepted;
        Log.TurnDropped(logger, left.Activity.ChannelId, $"{left.Tries} processes ended while they answered it");
        if (!notices.TryTell(turn, texts => texts.WentWrong))
            await receipt.CloseAsync(cancellationToken);
        return true;
    }

    private (IActivityDelivery? Route, string? Refusal) Find(OpenTurn left) =>
        left.Age > options.Value.MaxAge ? (null, "it is too old") : routes.Find(left.Activity);
}

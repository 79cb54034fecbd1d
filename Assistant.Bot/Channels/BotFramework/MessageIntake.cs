using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.BotFramework.Authentication;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Takes an activity in: checks it, acknowledges it at once, and leaves the answering to the queue.</summary>
internal sealed class MessageIntake(
    CallerCheck callers, ShutOutConversations shutOut, Invokes invokes, TurnIntake turns, ILogger<MessageIntake> logger)
{
    public async Task<IResult> ReceiveAsync(HttpContext context, ConnectorClient connector, CancellationToken cancellationToken)
    {
        var check = await callers.CheckAsync(context.Request, cancellationToken);
        if (check.Caller is not { } caller)
            return Refuse(check.Refusal!);
        var body = await RequestBody<Activity>.ReadAsync(context.Request, ProtocolJson.Wire.Activity, cancellationToken);
        if (body.Value is not { } activity)
            return body.Refusal!;
        if (string.IsNullOrEmpty(activity.Type))
            return ErrorResponse.Result(StatusCodes.Status400BadRequest, "BadArgument", "The activity has no type.");
        if (callers.WhyRefuse(caller, activity) is { } refusal)
            return Refuse(refusal);
        return activity.Type switch
        {
            ActivityTypes.Invoke => await invokes.AnswerAsync(activity, cancellationToken),
            ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate =>
                await TakeAsync(context, activity, connector, cancellationToken),
            _ => TypedResults.Ok(),
        };
    }

    private async Task<IResult> TakeAsync(
        HttpContext context, Activity activity, ConnectorClient connector, CancellationToken cancellationToken)
    {
        // A name of dots only would climb out of the reply's address.
        if (string.IsNullOrEmpty(activity.Conversation?.Id?.Trim('.')) || activity.Id is "." or "..")
            return ErrorResponse.Result(StatusCodes.Status400BadRequest, "BadArgument", "The activity names no conversation.");
        shutOut.Remove(activity);
        var collected = activity.DeliveryMode == Activity.ExpectReplies ? new CollectedReplies() : null;
        var turn = new Turn(activity, collected ?? (IActivityDelivery)connector);
        var admission = await turns.TryAddOnceAsync(turn, cancellationToken);
        if (admission == Admission.Duplicate)
        {
            Log.DuplicateDropped(logger, activity.Id, activity.ChannelId);
            return TypedResults.Ok();
        }

        if (admission != Admission.Accepted)
            Log.TurnedAway(logger, activity.ChannelId, admission);
        if (admission is Admission.Full or Admission.Closed)
            return Busy.Result(context.Response, admission);

        if (collected is null)
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        await turn.Completion.WaitAsync(cancellationToken);
        return TypedResults.Json(new ActivityList(collected.Take()), ProtocolJson.Wire.ActivityList);
    }

    private IResult Refuse(string reason)
    {
        Log.ActivityRefused(logger, reason);
        return ErrorResponse.Result(StatusCodes.Status401Unauthorized, "Unauthorized", $"The activity was refused: {reason}.");
    }
}

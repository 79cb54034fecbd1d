using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Takes an activity in: checks it, acknowledges it at once, and leaves the answering to the queue.</summary>
internal sealed class MessageIntake(CallerCheck callers, SeenActivities seen, TurnQueue queue, ILogger<MessageIntake> logger)
{
    public async Task<IResult> ReceiveAsync(HttpContext context, ConnectorClient connector, CancellationToken cancellationToken)
    {
        if (callers.WhyRefuse(context.Request) is { } callerRefused)
            return Refuse(callerRefused);
        var body = await RequestBody<Activity>.ReadAsync(context.Request, ProtocolJson.Wire.Activity, cancellationToken);
        if (body.Value is not { } activity)
            return body.Refusal!;
        if (string.IsNullOrEmpty(activity.Type))
            return ErrorResponse.Result(StatusCodes.Status400BadRequest, "BadArgument", "The activity has no type.");
        if (CallerCheck.WhyRefuse(activity) is { } activityRefused)
            return Refuse(activityRefused);
        return activity.Type switch
        {
            ActivityTypes.Invoke => TypedResults.StatusCode(StatusCodes.Status501NotImplemented),
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
        if (activity.DeliveryMode == "expectReplies")
            return await AnswerInlineAsync(context, activity, cancellationToken);
        if (!seen.TryAdd(activity))
        {
            Log.DuplicateDropped(logger, activity.Id, activity.ChannelId);
            return TypedResults.Ok();
        }

        var admission = queue.TryAdd(new Turn(activity, connector));
        if (admission == Admission.Accepted)
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        seen.Forget(activity);
        return TurnAway(context, activity, admission);
    }

    private async Task<IResult> AnswerInlineAsync(HttpContext context, Activity activity, CancellationToken cancellationToken)
    {
        var replies = new CollectedReplies();
        var turn = new Turn(activity, replies);
        var admission = queue.TryAdd(turn);
        if (admission != Admission.Accepted)
            return TurnAway(context, activity, admission);
        await turn.Completion.WaitAsync(cancellationToken);
        return TypedResults.Json(new ActivityList(replies.Take()), ProtocolJson.Wire.ActivityList);
    }

    private IResult TurnAway(HttpContext context, Activity activity, Admission admission)
    {
        Log.TurnedAway(logger, activity.ChannelId, admission);
        return Busy.Result(context.Response, admission);
    }

    private IResult Refuse(string reason)
    {
        Log.ActivityRefused(logger, reason);
        return ErrorResponse.Result(StatusCodes.Status401Unauthorized, "Unauthorized", $"The activity was refused: {reason}.");
    }
}

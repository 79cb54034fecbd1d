using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Conversations;
using Assistant.Bot.Feedback;
using Microsoft.AspNetCore.Http.Extensions;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The call by which a user speaks.</summary>
internal sealed class PostCall(
    DirectLineConversations conversations, DirectLineDelivery delivery, TurnIntake turns, FeedbackLog feedback, ILogger<PostCall> logger)
{
    public async Task<IResult> PostAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var caller = DirectLineGate.Caller(context);
        if (await conversations.FindAsync(caller.ConversationId, cancellationToken) is not { } conversation)
            return ConversationCalls.NotFound();
        var body = await RequestBody<Activity>.ReadAsync(context.Request, ProtocolJson.Wire.Activity, cancellationToken);
        if (body.Value is not { } activity)
            return body.Refusal!;
        if (string.IsNullOrEmpty(activity.Type))
            return ErrorResponse.Result(StatusCodes.Status400BadRequest, "BadArgument", "The activity has no type.");
        var spoken = FromUser(activity, caller);
        if (WebChatFeedback.Read(spoken, caller) is { } rating)
            await feedback.TakeAsync(rating, cancellationToken);
        return await TakeAsync(context, conversation, spoken, cancellationToken);
    }

    public static IResult RefuseUpload() => ErrorResponse.Result(
        StatusCodes.Status415UnsupportedMediaType, "UploadsNotSupported", "The assistant reads questions only; files cannot be sent to it.");

    private async Task<IResult> TakeAsync(
        HttpContext context, DirectLineConversation conversation, Activity activity, CancellationToken cancellationToken)
    {
        var admission = Admission.Accepted;
        var taken = activity.Type switch
        {
            ActivityTypes.Typing => await conversation.SignalAsync(activity, cancellationToken),
            // Clients may announce themselves, but no client is ever shown such an announcement.
            ActivityTypes.ConversationUpdate => activity with { Id = Guid.NewGuid().ToString("N") },
            ActivityTypes.Message => await conversation.AddIfAsync(
                activity,
                async finished =>
                {
                    admission = await turns.TryAddAsync(new Turn(finished, delivery) { Origin = Origin(context.Request) }, cancellationToken);
                    return admission is Admission.Accepted or Admission.Told;
                },
                cancellationToken),
            _ => await conversation.AddAsync(activity, cancellationToken),
        };
        if (admission != Admission.Accepted)
            Log.TurnedAway(logger, ChannelIds.DirectLine, admission);
        return taken is null
            ? Busy.Result(context.Response, admission)
            : TypedResults.Json(new ResourceResponse(taken.Id), ProtocolJson.Wire.ResourceResponse);
    }

    // Who speaks is what the token proves, not what the activity claims; a name is a claim, and names are not kept.
    private static Activity FromUser(Activity activity, DirectLineCaller caller) => activity with
    {
        From = new ChannelAccount { Id = caller.UserId, Role = ChannelAccount.UserRole },
        Recipient = DirectLineBot.Account,
    };

    // A host that is no plain name is a header somebody made up, and no place to send readers to.
    private static Uri? Origin(HttpRequest request) =>
        Uri.CheckHostName(request.Host.Host) != UriHostNameType.Unknown
        && Uri.TryCreate(UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase), UriKind.Absolute, out var origin)
            ? origin
            : null;
}

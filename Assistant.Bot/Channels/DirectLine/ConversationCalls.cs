using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Conversations;
using Microsoft.AspNetCore.Http.Extensions;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The calls that start a conversation, take it up again, read it and speak in it.</summary>
internal sealed class ConversationCalls(
    DirectLineConversations conversations,
    ConversationGrants grants,
    DirectLineDelivery delivery,
    TurnQueue queue,
    ILogger<ConversationCalls> logger)
{
    public async Task<IResult> StartAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await TokenCalls.ReadStartAsync(context.Request, cancellationToken);
        if (body.Value is not { } start)
            return body.Refusal!;
        var caller = DirectLineGate.Caller(context);
        var began = conversations.Open(caller.ConversationId).Began;
        if (began)
            Arrive(caller, start.Locale ?? PreferredLanguage(context.Request));
        return TokenCalls.Json(
            grants.Stream(caller, context.Request, null), began ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public IResult Reconnect(HttpContext context, string? watermark)
    {
        var caller = DirectLineGate.Caller(context);
        return conversations.Find(caller.ConversationId) is null
            ? NotFound()
            : TokenCalls.Json(grants.Stream(caller, context.Request, watermark));
    }

    public IResult Read(HttpContext context, string? watermark) =>
        conversations.Find(DirectLineGate.Caller(context).ConversationId) is { } conversation
            ? TypedResults.Json(conversation.Since(watermark), ProtocolJson.Wire.ActivitySet)
            : NotFound();

    public async Task<IResult> PostAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var caller = DirectLineGate.Caller(context);
        if (conversations.Find(caller.ConversationId) is not { } conversation)
            return NotFound();
        var body = await RequestBody<Activity>.ReadAsync(context.Request, ProtocolJson.Wire.Activity, cancellationToken);
        if (body.Value is not { } activity)
            return body.Refusal!;
        if (string.IsNullOrEmpty(activity.Type))
            return ErrorResponse.Result(StatusCodes.Status400BadRequest, "BadArgument", "The activity has no type.");
        return Take(context, conversation, FromUser(activity, caller));
    }

    public static IResult RefuseUpload() => ErrorResponse.Result(
        StatusCodes.Status415UnsupportedMediaType, "UploadsNotSupported", "The assistant reads questions only; files cannot be sent to it.");

    private IResult Take(HttpContext context, DirectLineConversation conversation, Activity activity)
    {
        var admission = Admission.Accepted;
        var taken = activity.Type switch
        {
            ActivityTypes.Typing => conversation.Signal(activity),
            // Clients may announce themselves, but no client is ever shown such an announcement.
            ActivityTypes.ConversationUpdate => activity with { Id = Guid.NewGuid().ToString("N") },
            ActivityTypes.Message => conversation.AddIf(activity, finished =>
                (admission = queue.TryAdd(new Turn(finished, delivery) { Origin = Origin(context.Request) })) == Admission.Accepted),
            _ => conversation.Add(activity),
        };
        if (taken is not null)
            return TypedResults.Json(new ResourceResponse(taken.Id), ProtocolJson.Wire.ResourceResponse);
        Log.TurnedAway(logger, ChannelIds.DirectLine, admission);
        return Busy.Result(context.Response, admission);
    }

    // A host that is no plain name is a header somebody made up, and no place to send readers to.
    private static Uri? Origin(HttpRequest request) =>
        Uri.CheckHostName(request.Host.Host) != UriHostNameType.Unknown
        && Uri.TryCreate(UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase), UriKind.Absolute, out var origin)
            ? origin
            : null;

    // Who speaks is what the token proves, not what the activity claims.
    private static Activity FromUser(Activity activity, DirectLineCaller caller) => activity with
    {
        From = (activity.From ?? new ChannelAccount()) with { Id = caller.UserId, Role = ChannelAccount.UserRole },
        Recipient = DirectLineBot.Account,
    };

    private void Arrive(DirectLineCaller caller, string? locale)
    {
        var user = new ChannelAccount { Id = caller.UserId, Role = ChannelAccount.UserRole };
        var arrival = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = ChannelIds.DirectLine,
            Conversation = new ConversationAccount { Id = caller.ConversationId },
            From = user,
            Recipient = DirectLineBot.Account,
            MembersAdded = [DirectLineBot.Account, user],
            Locale = locale,
        };
        var admission = queue.TryAdd(new Turn(arrival, delivery));
        if (admission != Admission.Accepted)
            Log.TurnedAway(logger, ChannelIds.DirectLine, admission);
    }

    private static string? PreferredLanguage(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.Value;

    private static IResult NotFound() =>
        ErrorResponse.Result(StatusCodes.Status404NotFound, "NotFound", "This conversation does not exist, or no longer.");
}

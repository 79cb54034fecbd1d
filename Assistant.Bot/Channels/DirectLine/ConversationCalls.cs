using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The calls that start a conversation, take it up again and read it.</summary>
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
        var (_, began) = await conversations.OpenAsync(caller.ConversationId, cancellationToken);
        if (began)
            Arrive(caller, start.Locale ?? PreferredLanguage(context.Request));
        return TokenCalls.Json(
            grants.Stream(caller, context.Request, null), began ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public async Task<IResult> ReconnectAsync(HttpContext context, string? watermark, CancellationToken cancellationToken)
    {
        var caller = DirectLineGate.Caller(context);
        return await conversations.FindAsync(caller.ConversationId, cancellationToken) is null
            ? NotFound()
            : TokenCalls.Json(grants.Stream(caller, context.Request, watermark));
    }

    public async Task<IResult> ReadAsync(HttpContext context, string? watermark, CancellationToken cancellationToken) =>
        await conversations.FindAsync(DirectLineGate.Caller(context).ConversationId, cancellationToken) is { } conversation
            ? TypedResults.Json(await conversation.SinceAsync(watermark, cancellationToken), ProtocolJson.Wire.ActivitySet)
            : NotFound();

    public static IResult NotFound() =>
        ErrorResponse.Result(StatusCodes.Status404NotFound, "NotFound", "This conversation does not exist, or no longer.");

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
}

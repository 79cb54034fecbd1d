using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Feedback;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Answers activities whose sender waits for the outcome.</summary>
internal sealed class Invokes(FeedbackLog feedback)
{
    public async Task<IResult> AnswerAsync(Activity invoke, CancellationToken cancellationToken)
    {
        if (invoke.Other?.GetValueOrDefault("name") is not { ValueKind: JsonValueKind.String } name
            || name.GetString() != TeamsFeedback.InvokeName)
            return TypedResults.StatusCode(StatusCodes.Status501NotImplemented);
        if (TeamsFeedback.Read(invoke) is not { } rating)
            return ErrorResponse.Result(StatusCodes.Status400BadRequest, "BadArgument", "The invoke holds no reaction to a message.");
        await feedback.TakeAsync(rating, cancellationToken);
        // Teams takes any other body for a failure.
        return TypedResults.Text("{}", "application/json");
    }
}

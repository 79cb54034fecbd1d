using System.Globalization;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Channels;

/// <summary>The answer to a caller that is turned away for now.</summary>
internal static class Busy
{
    private const int RetryAfterSeconds = 5;

    public static IResult Result(HttpResponse response, Admission admission)
    {
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return admission == Admission.Full
            ? ErrorResponse.Result(StatusCodes.Status429TooManyRequests, "Throttled", "Too much is waiting; try again in a moment.")
            : ErrorResponse.Result(StatusCodes.Status503ServiceUnavailable, "ShuttingDown", "The assistant is restarting; try again in a moment.");
    }
}

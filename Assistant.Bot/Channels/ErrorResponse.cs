using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels;

/// <summary>The error body that every Bot Framework client reads.</summary>
internal sealed record ErrorResponse(ErrorDetail Error)
{
    public static IResult Result(int status, string code, string message) =>
        TypedResults.Json(new ErrorResponse(new ErrorDetail(code, message)), ProtocolJson.Wire.ErrorResponse, statusCode: status);
}

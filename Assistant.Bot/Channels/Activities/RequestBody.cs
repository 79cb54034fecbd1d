using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;

namespace Assistant.Bot.Channels.Activities;

/// <summary>A JSON request body of bounded size: either its value or the answer that refuses it.</summary>
internal sealed record RequestBody<T>(T? Value, IResult? Refusal)
    where T : class
{
    private const int MaxBytes = 256 * 1024;

    // What is read here is written again inside lists of activities, which must not nest beyond what can be written.
    private const int MaxDepth = ProtocolJson.MaxDepth - 8;

    public static async Task<RequestBody<T>> ReadAsync(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send application/json.");
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxBytes;
        try
        {
            using var buffer = new MemoryStream();
            await request.Body.CopyToAsync(buffer, cancellationToken);
            return Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), type);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refuse(fault.StatusCode, "MessageSizeTooBig", $"The body may hold {MaxBytes} bytes at most.");
        }
        catch (BadHttpRequestException fault)
        {
            // Broken off, or not sent the way its headers say: the caller's fault, and none of ours to report.
            return Refuse(fault.StatusCode, "BadSyntax", "The body did not arrive whole.");
        }
    }

    private static RequestBody<T> Parse(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
    {
        try
        {
            CheckText(json);
            if (JsonSerializer.Deserialize(json, type) is { } value)
                return new(value, null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The parser's message names offsets and members only, but the sender knows its own body.
        }

        return Refuse(StatusCodes.Status400BadRequest, "BadSyntax", "The body is not the JSON object that was expected.");
    }

    // Parts that are kept raw are decoded only when they are sent on; half a surrogate pair would fail there.
    private static void CheckText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                reader.GetString();
        }
    }

    private static RequestBody<T> Refuse(int status, string code, string message) =>
        new(null, ErrorResponse.Result(status, code, message));
}

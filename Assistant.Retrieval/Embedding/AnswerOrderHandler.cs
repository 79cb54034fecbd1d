using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Retrieval.Embedding;

/// <summary>
/// Puts vectors in the order of their texts. A service numbers them, and one that gathers them from several machines may
/// send them in another order; the client takes them as they come.
/// </summary>
internal sealed class AnswerOrderHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode && Ordered(await response.Content.ReadAsByteArrayAsync(cancellationToken)) is { } ordered)
        {
            var content = new ByteArrayContent(ordered);
            content.Headers.ContentType = response.Content.Headers.ContentType;
            response.Content.Dispose();
            response.Content = content;
        }

        return response;
    }

    /// <returns>Null when the answer is in order, or is no list of numbered vectors: then the client says what is wrong with it.</returns>
    private static byte[]? Ordered(byte[] answer)
    {
        try
        {
            if (JsonNode.Parse(answer) is not JsonObject root || root["data"] is not JsonArray vectors)
            {
                return null;
            }

            var numbers = vectors.Select(vector => (int?)vector?["index"] ?? -1).ToList();
            if (numbers.Order().Index().Any(number => number.Index != number.Item) || numbers.Index().All(number => number.Index == number.Item))
            {
                return null;
            }

            root["data"] = new JsonArray([.. vectors.OrderBy(vector => (int)vector!["index"]!).Select(vector => vector!.DeepClone())]);
            return JsonSerializer.SerializeToUtf8Bytes(root);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}

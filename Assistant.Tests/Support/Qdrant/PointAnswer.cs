using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>A point as it is sent, with as much of it as was asked for.</summary>
internal static class PointAnswer
{
    /// <param name="point">The point.</param>
    /// <param name="request">Says with which payload and vectors.</param>
    /// <param name="score">Of hits.</param>
    /// <param name="isReadById">Then the payload comes unless it is declined; else it does not come unless it is asked for, except on a page.</param>
    public static JsonObject Of(StoredPoint point, JsonObject request, float? score = null, bool isReadById = false)
    {
        var isWholeByDefault = isReadById || score is null;
        var answer = new JsonObject { ["id"] = point.Id.ToString(), ["payload"] = Payload(point, request["with_payload"], isWholeByDefault) };
        if (score is not null)
        {
            answer["version"] = 0;
            answer["score"] = score;
        }

        if (request["with_vector"] is JsonArray names)
            answer["vector"] = Vectors(point, [.. names.Select(name => (string)name!)]);
        else if ((bool?)request["with_vector"] == true)
            answer["vector"] = Vectors(point, [.. point.Dense.Keys, .. point.Sparse.Keys]);
        return answer;
    }

    private static JsonObject? Payload(StoredPoint point, JsonNode? wanted, bool isWholeByDefault) => wanted switch
    {
        JsonArray keys => new JsonObject(keys.Select(key => (string)key!).Where(point.Payload.ContainsKey).Select(key => KeyValuePair.Create(key, point.Payload[key]?.DeepClone()))),
        JsonValue all => (bool)all ? (JsonObject)point.Payload.DeepClone() : null,
        _ => isWholeByDefault ? (JsonObject)point.Payload.DeepClone() : null,
    };

    private static JsonObject Vectors(StoredPoint point, IReadOnlyList<string> names)
    {
        var vectors = new JsonObject();
        foreach (var name in names)
        {
            if (point.Dense.TryGetValue(name, out var dense))
                vectors[name] = Numbers(dense);
            else if (point.Sparse.TryGetValue(name, out var sparse))
                vectors[name] = new JsonObject { ["indices"] = Numbers(sparse.Keys), ["values"] = Numbers(sparse.Values) };
        }

        return vectors;
    }

    private static JsonArray Numbers<T>(IEnumerable<T> numbers) => new([.. numbers.Select(number => JsonValue.Create(number))]);
}

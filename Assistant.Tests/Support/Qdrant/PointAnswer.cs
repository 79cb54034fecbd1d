using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>A point as it is sent, with as much of it as was asked for.</summary>
internal static class PointAnswer
{
    public static JsonObject Of(StoredPoint point, JsonObject request, float? score = null)
    {
        var answer = new JsonObject { ["id"] = point.Id.ToString(), ["payload"] = Payload(point, request["with_payload"]) };
        if (score is not null)
        {
            answer["version"] = 0;
            answer["score"] = score;
        }

        if (request["with_vector"] is JsonArray names)
            answer["vector"] = Vectors(point, [.. names.Select(name => (string)name!)]);
        return answer;
    }

    private static JsonObject Payload(StoredPoint point, JsonNode? wanted) => wanted is JsonArray keys
        ? new JsonObject(keys.Select(key => (string)key!).Where(point.Payload.ContainsKey).Select(key => KeyValuePair.Create(key, point.Payload[key]?.DeepClone())))
        : [];

    private static JsonObject Vectors(StoredPoint point, IReadOnlyList<string> names) => new(names
        .Where(point.Dense.ContainsKey)
        .Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonArray([.. point.Dense[name].Select(number => (JsonNode)number)]))));
}

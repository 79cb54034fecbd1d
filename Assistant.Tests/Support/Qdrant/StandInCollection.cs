using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>The points of one collection of the stand-in. Not for two threads at once.</summary>
internal sealed class StandInCollection(JsonObject schema)
{
    private readonly SortedDictionary<string, StoredPoint> points = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> indexes = [];

    public int Count => points.Count;

    /// <summary>Points came before their payload indexes.</summary>
    public bool WasFilledBeforeItsIndexes { get; private set; }

    public IEnumerable<StoredPoint> Points => points.Values;

    private int MostResults => (int?)schema["strict_mode_config"]?["max_query_limit"] ?? int.MaxValue;

    private bool IsStrict => (bool?)schema["strict_mode_config"]?["enabled"] == true;

    public JsonObject Info() => new()
    {
        ["status"] = "green",
        ["optimizer_status"] = "ok",
        ["points_count"] = points.Count,
        ["config"] = new JsonObject { ["params"] = new JsonObject { ["vectors"] = schema["vectors"]?.DeepClone(), ["sparse_vectors"] = schema["sparse_vectors"]?.DeepClone() } },
        ["payload_schema"] = new JsonObject(indexes.Select(index => KeyValuePair.Create(index.Key, (JsonNode?)new JsonObject { ["data_type"] = index.Value, ["points"] = 0 }))),
    };

    public void CreateIndex(JsonObject index)
    {
        WasFilledBeforeItsIndexes |= points.Count > 0;
        indexes[(string)index["field_name"]!] = (string)index["field_schema"]!;
    }

    /// <param name="request">The points and, perhaps, the filter that guards existing ones.</param>
    /// <param name="half">Stops after half of the points, as a batch over several shards may.</param>
    public void Upsert(JsonObject request, bool half)
    {
        var guard = request["update_filter"] is { } filter ? Filter(filter) : null;
        var parsed = request["points"]!.AsArray().Select(point => PointParser.Point(point!.AsObject(), schema)).ToList();
        foreach (var point in parsed.Take(half ? parsed.Count / 2 : parsed.Count))
        {
            var key = point.Id.ToString();
            if (guard is null || !points.TryGetValue(key, out var old) || guard.Takes(old))
                points[key] = point;
        }
    }

    public void Delete(JsonObject request)
    {
        var filter = Filter(request["filter"] ?? throw QdrantRefusal.BadRequest("missing field `filter`"));
        foreach (var point in points.Values.Where(filter.Takes).ToList())
            points.Remove(point.Id.ToString());
    }

    public void SetPayload(JsonObject request)
    {
        var filter = Filter(request["filter"] ?? throw QdrantRefusal.BadRequest("missing field `filter`"));
        foreach (var point in points.Values.Where(filter.Takes).ToList())
        {
            foreach (var (key, value) in request["payload"]!.AsObject())
                point.Payload[key] = value?.DeepClone();
        }
    }

    public JsonNode Read(JsonObject request) => new JsonArray(
        [.. request["ids"]!.AsArray().Select(id => points.GetValueOrDefault(PointParser.Id(id).ToString())).OfType<StoredPoint>().Select(point => PointAnswer.Of(point, request))]);

    public JsonNode Scroll(JsonObject request)
    {
        var limit = Limit(request);
        var from = (string?)request["offset"] ?? "";
        var page = points.Values
            .Where(Filter(request["filter"]).Takes)
            .SkipWhile(point => string.CompareOrdinal(point.Id.ToString(), from) < 0)
            .Take(limit + 1)
            .ToList();
        return new JsonObject
        {
            ["points"] = new JsonArray([.. page.Take(limit).Select(point => PointAnswer.Of(point, request))]),
            ["next_page_offset"] = page.Count > limit ? page[limit].Id.ToString() : null,
        };
    }

    public JsonNode CountOf(JsonObject request) => new JsonObject { ["count"] = points.Values.Count(Filter(request["filter"]).Takes) };

    public JsonNode Query(JsonObject request)
    {
        var limit = Limit(request);
        var filter = Filter(request["filter"]);
        var scores = StandInScoring.Of(request, schema, points.Values);
        var best = scores.Where(scored => filter.Takes(scored.Point)).OrderByDescending(scored => scored.Score).Take(limit);
        return new JsonObject
        {
            ["points"] = new JsonArray([.. best.Select(scored => PointAnswer.Of(scored.Point, request, scored.Score))]),
        };
    }

    private int Limit(JsonObject request)
    {
        var limit = (int?)request["limit"] ?? 10;
        return limit <= MostResults ? limit : throw QdrantRefusal.BadRequest($"Limit exceeded {limit} > {MostResults} for \"limit\". Help: Reduce the \"limit\" parameter to or below {MostResults}.");
    }

    private PointFilter Filter(JsonNode? filter) => PointFilter.Of(filter, IsStrict ? indexes : null);
}

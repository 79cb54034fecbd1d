using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>The points of one collection of the stand-in. Not for two threads at once.</summary>
internal sealed class StandInCollection(JsonObject schema)
{
    private readonly SortedDictionary<string, StoredPoint> points = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> indexes = [];

    // Qdrant promises no order among equal scores.
    private readonly Random ties = new(28638);

    public int Count => points.Count;

    /// <summary>Points came before their payload indexes.</summary>
    public bool WasFilledBeforeItsIndexes { get; private set; }

    public IEnumerable<StoredPoint> Points => points.Values;

    public JsonObject Schema => schema;

    private JsonNode? Strict => schema["strict_mode_config"] is { } strict && (bool?)strict["enabled"] == true ? strict : null;

    private int MostResults => (int?)Strict?["max_query_limit"] ?? int.MaxValue;

    public JsonObject Info()
    {
        var parameters = new JsonObject();
        foreach (var name in (string[])["vectors", "sparse_vectors", "shard_number", "replication_factor", "write_consistency_factor", "on_disk_payload"])
            parameters[name] = schema[name]?.DeepClone();
        return new()
        {
            ["status"] = "green",
            ["optimizer_status"] = "ok",
            ["points_count"] = points.Count,
            ["config"] = new JsonObject { ["params"] = parameters, ["strict_mode_config"] = schema["strict_mode_config"]?.DeepClone(), ["metadata"] = schema["metadata"]?.DeepClone() },
            ["payload_schema"] = new JsonObject(indexes.Select(index => KeyValuePair.Create(index.Key, (JsonNode?)new JsonObject { ["data_type"] = index.Value, ["points"] = points.Values.Count(point => point.Payload.ContainsKey(index.Key)) }))),
        };
    }

    public void CreateIndex(JsonObject index)
    {
        var (field, type) = CollectionRules.Index(index);
        WasFilledBeforeItsIndexes |= points.Count > 0 && !indexes.ContainsKey(field);
        indexes[field] = type;
    }

    /// <summary>As if another program had made the collection.</summary>
    public void DropIndex(string field) => indexes.Remove(field);

    /// <summary>Takes points away behind everybody's back, as a power cut may.</summary>
    public void Lose(Func<StoredPoint, bool> lost)
    {
        foreach (var point in points.Values.Where(lost).ToList())
            points.Remove(point.Id.ToString());
    }

    /// <summary>Takes the end of replaced points away, as a power cut may from the shard that held it.</summary>
    public void Revive(Func<StoredPoint, bool> revived)
    {
        foreach (var point in points.Values.Where(point => point.Payload.ContainsKey("until") && revived(point)))
            point.Payload["until"] = JsonNode.Parse("9007199254740991");
    }

    /// <param name="request">The points and, perhaps, the filter that guards existing ones.</param>
    /// <param name="half">Stops after half of the points, as a batch over several shards may.</param>
    public void Upsert(JsonObject request, bool half)
    {
        var guard = request["update_filter"] is { } filter ? ChangeFilter(filter) : null;
        var mode = (string?)request["update_mode"] ?? "upsert";
        if (mode is not ("upsert" or "insert_only" or "update_only"))
            throw QdrantRefusal.BadRequest($"Format error in JSON body: unknown variant `{mode}`, expected one of `upsert`, `insert_only`, `update_only`");
        var parsed = request["points"]?.AsArray().Select(point => PointParser.Point(point!.AsObject(), schema)).ToList();
        if (parsed is not { Count: > 0 })
            throw QdrantRefusal.BadRequest("Empty update request");
        StrictLimits.CheckUpsert(parsed.Count, Strict);
        foreach (var point in parsed.Take(half ? parsed.Count / 2 : parsed.Count))
        {
            var key = point.Id.ToString();
            var isNew = !points.TryGetValue(key, out var old);
            if (isNew ? mode != "update_only" : mode != "insert_only" && guard?.Takes(old!) != false)
                points[key] = point;
        }
    }

    public void Delete(JsonObject request)
    {
        foreach (var point in Chosen(request))
            points.Remove(point.Id.ToString());
    }

    public void SetPayload(JsonObject request)
    {
        var payload = request["payload"]?.AsObject() ?? throw QdrantRefusal.BadRequest("Format error in JSON body: missing field `payload`");
        foreach (var point in Chosen(request))
        {
            foreach (var (key, value) in payload)
                point.Payload[key] = value?.DeepClone();
        }
    }

    public JsonNode Read(JsonObject request) => new JsonArray(
        [.. request["ids"]!.AsArray().Select(id => points.GetValueOrDefault(PointParser.Id(id).ToString())).OfType<StoredPoint>().Select(point => PointAnswer.Of(point, request, isReadById: true))]);

    public JsonNode Scroll(JsonObject request)
    {
        var limit = Limit(request);
        var from = (string?)request["offset"] ?? "";
        var page = points.Values
            .Where(ReadFilter(request["filter"]).Takes)
            .SkipWhile(point => string.CompareOrdinal(point.Id.ToString(), from) < 0)
            .Take(limit + 1)
            .ToList();
        return new JsonObject
        {
            ["points"] = new JsonArray([.. page.Take(limit).Select(point => PointAnswer.Of(point, request))]),
            ["next_page_offset"] = page.Count > limit ? page[limit].Id.ToString() : null,
        };
    }

    public JsonNode CountOf(JsonObject request) => new JsonObject { ["count"] = points.Values.Count(ReadFilter(request["filter"]).Takes) };

    public JsonNode Query(JsonObject request)
    {
        var limit = Limit(request);
        var filter = ReadFilter(request["filter"]);
        var best = StandInScoring.Of(request, schema, points.Values, Corpus(request))
            .Where(scored => filter.Takes(scored.Point) && !(scored.Score < (float?)request["score_threshold"]))
            .OrderByDescending(scored => scored.Score)
            .ThenBy(_ => ties.Next())
            .Skip((int?)request["offset"] ?? 0)
            .Take(limit);
        return new JsonObject
        {
            ["points"] = new JsonArray([.. best.Select(scored => PointAnswer.Of(scored.Point, request, scored.Score))]),
        };
    }

    private PointFilter? Corpus(JsonObject request) => request["params"]?["idf"] is JsonObject idf
        ? ReadFilter(idf["corpus"] ?? throw QdrantRefusal.BadRequest("Format error in JSON body: data did not match any variant of untagged enum IdfParams"))
        : null;

    private List<StoredPoint> Chosen(JsonObject request)
    {
        if (request["points"] is JsonArray ids)
            return [.. ids.Select(id => points.GetValueOrDefault(PointParser.Id(id).ToString())).OfType<StoredPoint>()];
        if (request["filter"] is not { } filter)
            throw QdrantRefusal.BadRequest("Format error in JSON body: data did not match any variant of untagged enum PointsSelector");
        return [.. points.Values.Where(ChangeFilter(filter).Takes)];
    }

    private int Limit(JsonObject request)
    {
        var limit = (int?)request["limit"] ?? 10;
        return limit < 1 ? throw QdrantRefusal.Unprocessable($"limit: value {limit} invalid, must be 1 or larger")
            : limit <= MostResults ? limit
            : throw QdrantRefusal.BadRequest($"Limit exceeded {limit} > {MostResults} for \"limit\". Help: Reduce the \"limit\" parameter to or below {MostResults}.");
    }

    private PointFilter ReadFilter(JsonNode? filter) => PointFilter.Of(filter, (bool?)Strict?["unindexed_filtering_retrieve"] == false ? indexes : null, Strict);

    private PointFilter ChangeFilter(JsonNode? filter) => PointFilter.Of(filter, (bool?)Strict?["unindexed_filtering_update"] == false ? indexes : null, Strict);
}

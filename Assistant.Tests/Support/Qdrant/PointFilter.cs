using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>A filter as Qdrant reads it: unknown members and fields without an index are refused, an empty one takes every point.</summary>
internal sealed class PointFilter
{
    private readonly List<Func<StoredPoint, bool>> must = [];

    private PointFilter()
    {
    }

    /// <param name="filter">The filter; null takes every point.</param>
    /// <param name="indexes">Payload fields that have an index, and its type; null when every field may be used.</param>
    public static PointFilter Of(JsonNode? filter, IReadOnlyDictionary<string, string>? indexes)
    {
        var parsed = new PointFilter();
        if (filter is null)
            return parsed;

        foreach (var (name, value) in filter.AsObject())
        {
            if (name is not ("must" or "must_not"))
                throw QdrantRefusal.BadRequest($"Format error in JSON body: unknown field `{name}`, expected one of `should`, `min_should`, `must`, `must_not`");
            foreach (var condition in value!.AsArray())
            {
                var test = Condition(condition!.AsObject(), indexes);
                parsed.must.Add(name == "must" ? test : point => !test(point));
            }
        }

        return parsed;
    }

    public bool Takes(StoredPoint point) => must.TrueForAll(test => test(point));

    private static Func<StoredPoint, bool> Condition(JsonObject condition, IReadOnlyDictionary<string, string>? indexes)
    {
        foreach (var (name, _) in condition)
        {
            if (name is not ("key" or "match" or "range"))
                throw QdrantRefusal.BadRequest($"Format error in JSON body: unknown field `{name}` in a condition");
        }

        var key = (string)condition["key"]!;
        var test = condition["match"] is { } match ? Match(key, match.AsObject()) : Range(key, condition["range"]!.AsObject());
        var type = condition["match"] is not null ? "keyword" : "integer";
        return indexes is null || indexes.GetValueOrDefault(key) == type
            ? test
            : throw QdrantRefusal.BadRequest($"Index required but not found for \"{key}\" of one of the following types: [{type}]. Help: Create an index for this key or use a different filter.");
    }

    private static Func<StoredPoint, bool> Match(string key, JsonObject match)
    {
        var any = match["any"] is JsonArray several ? several.Select(value => (string)value!).ToHashSet() : [(string)match["value"]!];
        return point => point.Payload[key] is JsonValue value && value.TryGetValue<string>(out var text) && any.Contains(text);
    }

    private static Func<StoredPoint, bool> Range(string key, JsonObject range)
    {
        foreach (var (name, _) in range)
        {
            if (name is not ("gt" or "gte" or "lt" or "lte"))
                throw QdrantRefusal.BadRequest($"Format error in JSON body: unknown field `{name}` in a range");
        }

        var (gt, gte, lt, lte) = ((double?)range["gt"], (double?)range["gte"], (double?)range["lt"], (double?)range["lte"]);
        return point => point.Payload[key] is JsonValue value
            && value.TryGetValue<double>(out var number)
            && !(number <= gt) && !(number < gte) && !(number >= lt) && !(number > lte);
    }
}

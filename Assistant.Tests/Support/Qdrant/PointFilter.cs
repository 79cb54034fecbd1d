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
    /// <param name="strict">The limits of the collection's strict mode, if any.</param>
    public static PointFilter Of(JsonNode? filter, IReadOnlyDictionary<string, string>? indexes, JsonNode? strict)
    {
        var parsed = new PointFilter();
        if (filter is null)
            return parsed;

        StrictLimits.CheckFilter(filter.AsObject(), strict);
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
        var (type, takes) = condition["match"] is { } match ? ("keyword", Match(match.AsObject())) : PointRange.Of(condition["range"]!.AsObject());
        return indexes is null || indexes.GetValueOrDefault(key) == type
            ? point => Values(point.Payload[key]).Any(takes)
            : throw QdrantRefusal.BadRequest($"Index required but not found for \"{key}\" of one of the following types: [{type}]. Help: Create an index for this key or use a different filter.");
    }

    // Of a field that holds several values one must do.
    private static IEnumerable<JsonValue> Values(JsonNode? field) => field is JsonArray several ? several.OfType<JsonValue>() : field is JsonValue one ? [one] : [];

    private static Func<JsonValue, bool> Match(JsonObject match)
    {
        var any = match["any"] is JsonArray several ? several.Select(value => (string)value!).ToHashSet() : [(string)match["value"]!];
        return value => value.TryGetValue<string>(out var text) && any.Contains(text);
    }
}

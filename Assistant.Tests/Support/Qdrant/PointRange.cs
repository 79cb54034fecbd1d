using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>Ranges as Qdrant reads them: numbers over numbers, days and times over days and times.</summary>
internal static class PointRange
{
    /// <returns>The type of index that the range needs, and which values lie in it.</returns>
    public static (string IndexType, Func<JsonValue, bool> Takes) Of(JsonObject range)
    {
        foreach (var (name, _) in range)
        {
            if (name is not ("gt" or "gte" or "lt" or "lte"))
                throw QdrantRefusal.BadRequest($"Format error in JSON body: unknown field `{name}` in a range");
        }

        var isOfTimes = range.Any(bound => bound.Value?.GetValueKind() == JsonValueKind.String);
        double? Bound(string name) => range[name] is { } bound ? Number((JsonValue)bound, isOfTimes) ?? throw QdrantRefusal.BadRequest("Format error in JSON body: data did not match any variant of untagged enum RangeInterface") : null;
        var (gt, gte, lt, lte) = (Bound("gt"), Bound("gte"), Bound("lt"), Bound("lte"));
        return (isOfTimes ? "datetime" : "integer", value => Number(value, isOfTimes) is { } number && !(number <= gt) && !(number < gte) && !(number >= lt) && !(number > lte));
    }

    // A day without a time begins at midnight, a time without a zone is UTC.
    private static double? Number(JsonValue value, bool isTime) =>
        !isTime ? value.TryGetValue<double>(out var number) ? number : null
        : value.TryGetValue<string>(out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUnixTimeMilliseconds() : null;
}

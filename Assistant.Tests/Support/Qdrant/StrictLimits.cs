using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>What strict mode limits, in Qdrant's words.</summary>
internal static class StrictLimits
{
    public static void CheckFilter(JsonObject filter, JsonNode? strict)
    {
        var conditions = filter.SelectMany(clause => clause.Value!.AsArray()).ToList();
        if (conditions.Count > (int?)strict?["filter_max_conditions"])
            throw QdrantRefusal.BadRequest($"Filter condition limit reached ({conditions.Count} > {strict!["filter_max_conditions"]}). Help: Reduce the amount of conditions of your filter.");
        var size = conditions.Select(condition => (condition!["match"]?["any"] as JsonArray)?.Count ?? 0).DefaultIfEmpty().Max();
        if (size > (int?)strict?["condition_max_size"])
            throw QdrantRefusal.BadRequest($"Condition size limit reached ({size} > {strict!["condition_max_size"]}). Help: Reduce the size of your condition.");
    }

    public static void CheckUpsert(int points, JsonNode? strict)
    {
        if (points > (int?)strict?["upsert_max_batchsize"])
            throw QdrantRefusal.BadRequest($"Limit exceeded {points} > {strict!["upsert_max_batchsize"]} for \"upsert limit\". Help: Reduce the \"upsert limit\" parameter to or below {strict["upsert_max_batchsize"]}.");
    }
}

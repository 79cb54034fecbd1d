using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>Scores as Qdrant does: the dot product of dense vectors; of sparse ones with idf on the query's weights.</summary>
internal static class StandInScoring
{
    public static IEnumerable<(StoredPoint Point, float Score)> Of(JsonObject request, JsonObject schema, IReadOnlyCollection<StoredPoint> points)
    {
        var name = (string)request["using"]!;
        return request["query"] is JsonArray dense
            ? Dense(PointParser.Dense(dense, name, schema), name, points)
            : Sparse(PointParser.Sparse(request["query"]!.AsObject(), name, schema), name, points, (string?)schema["sparse_vectors"]![name]!["modifier"] == "idf");
    }

    private static IEnumerable<(StoredPoint Point, float Score)> Dense(float[] query, string name, IReadOnlyCollection<StoredPoint> points) =>
        points.Where(point => point.Dense.ContainsKey(name)).Select(point => (point, query.Zip(point.Dense[name], (one, other) => one * other).Sum()));

    private static IEnumerable<(StoredPoint Point, float Score)> Sparse(
        IReadOnlyDictionary<uint, float> query, string name, IReadOnlyCollection<StoredPoint> points, bool hasIdf)
    {
        var holders = points.Where(point => point.Sparse.ContainsKey(name)).ToList();
        var weights = query.ToDictionary(term => term.Key, term => term.Value * (hasIdf ? Idf(holders.Count, holders.Count(point => point.Sparse[name].ContainsKey(term.Key))) : 1));
        return holders
            .Where(point => weights.Keys.Any(point.Sparse[name].ContainsKey))
            .Select(point => (point, weights.Sum(term => term.Value * point.Sparse[name].GetValueOrDefault(term.Key))));
    }

    private static float Idf(int all, int holding) => MathF.Log((((all - holding) + 0.5f) / (holding + 0.5f)) + 1);
}

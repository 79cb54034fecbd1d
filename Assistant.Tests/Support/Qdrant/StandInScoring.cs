using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>Scores as Qdrant does: the dot product of dense vectors; of sparse ones with each shard's own idf on the query's weights.</summary>
internal static class StandInScoring
{
    /// <param name="request">The query.</param>
    /// <param name="schema">The collection's.</param>
    /// <param name="points">All points.</param>
    /// <param name="corpus">Of which points the idf is, when the request says so.</param>
    public static IEnumerable<(StoredPoint Point, float Score)> Of(JsonObject request, JsonObject schema, IReadOnlyCollection<StoredPoint> points, PointFilter? corpus)
    {
        var name = (string?)request["using"] ?? "";
        if ((int?)request["params"]?["hnsw_ef"] == 0)
            throw QdrantRefusal.Unprocessable("params.hnsw_ef: value 0 invalid, must be 1 or larger");
        var hasIdf = (string?)schema["sparse_vectors"]?[name]?["modifier"] == "idf";
        if (corpus is not null && !hasIdf)
            throw QdrantRefusal.BadRequest("search param `idf` requires a sparse vector with the `idf` modifier");
        if (request["query"] is JsonArray dense)
            return Dense(PointParser.Dense(dense, name, schema), name, points);

        var query = PointParser.Sparse(request["query"]!.AsObject(), name, schema);
        var shards = (int?)schema["shard_number"] ?? 1;
        return points.GroupBy(point => point.Id.ToByteArray()[^1] % shards).SelectMany(shard => Sparse(query, name, [.. shard], hasIdf ? corpus ?? PointFilter.Of(null, null, null) : null));
    }

    private static IEnumerable<(StoredPoint Point, float Score)> Dense(float[] query, string name, IReadOnlyCollection<StoredPoint> points) =>
        points.Where(point => point.Dense.ContainsKey(name)).Select(point => (point, Product(query, point.Dense[name])));

    // Sums in another order than a plain loop, as a server with wide registers does.
    private static float Product(float[] one, float[] other)
    {
        Span<float> lanes = stackalloc float[8];
        lanes.Clear();
        for (var place = 0; place < one.Length; place++)
            lanes[place % lanes.Length] += one[place] * other[place];
        var sum = 0f;
        foreach (var lane in lanes)
            sum += lane;
        return sum;
    }

    private static IEnumerable<(StoredPoint Point, float Score)> Sparse(
        IReadOnlyDictionary<uint, float> query, string name, IReadOnlyCollection<StoredPoint> points, PointFilter? corpus)
    {
        var holders = points.Where(point => point.Sparse.ContainsKey(name)).ToList();
        var counted = corpus is null ? [] : holders.Where(corpus.Takes).ToList();
        var weights = query.ToDictionary(term => term.Key, term => term.Value * (corpus is null ? 1 : Idf(counted.Count, counted.Count(point => point.Sparse[name].ContainsKey(term.Key)))));
        return holders
            .Where(point => weights.Keys.Any(point.Sparse[name].ContainsKey))
            .Select(point => (point, weights.Sum(term => term.Value * point.Sparse[name].GetValueOrDefault(term.Key))));
    }

    private static float Idf(int all, int holding) => MathF.Log((((all - holding) + 0.5f) / (holding + 0.5f)) + 1);
}

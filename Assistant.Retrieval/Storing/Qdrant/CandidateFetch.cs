using System.Text.Json;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>Fetches from one collection what can be among the best by words or by meaning. The ranking itself is made here, not there.</summary>
/// <param name="collection">Where the passages are.</param>
/// <param name="visible">Which of them count.</param>
internal sealed class CandidateFetch(QdrantCollection collection, Filter visible)
{
    // Room for passages as near as the last that counts: the server has its own order among equal ones.
    private const int BeyondNearest = 50;

    // No question is of this corpus: see WordVector.
    private static readonly SearchParams WithoutIdf = new() { Idf = new IdfCorpus(new Filter(Condition.Is("kind", PointKinds.None))) };

    /// <param name="words">The question's words; null to leave them out.</param>
    /// <param name="most">How many passages to fetch by them.</param>
    /// <param name="least">Those that score less on the server are left out; null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>In the server's order.</returns>
    public async Task<IReadOnlyList<FoundPoint>> ByWordsAsync(SparseVector? words, int most, float? least, CancellationToken cancellationToken)
    {
        if (words is null)
        {
            return [];
        }

        var vector = JsonSerializer.SerializeToElement(words, QdrantJson.Default.SparseVector);
        return await FetchAsync(Query(VectorNames.Words, vector, most) with { Params = WithoutIdf, ScoreThreshold = least }, cancellationToken);
    }

    /// <param name="vector">The question's vector; null to leave meaning out.</param>
    /// <param name="count">How many of the nearest are wanted.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>At least the nearest, with their vectors, in the server's order.</returns>
    public async Task<IReadOnlyList<FoundPoint>> NearestAsync(float[]? vector, int count, CancellationToken cancellationToken)
    {
        if (vector is null)
        {
            return [];
        }

        var query = Query(VectorNames.Dense, JsonSerializer.SerializeToElement(vector, QdrantJson.Default.SingleArray), Math.Min(count + BeyondNearest, CollectionDesign.MostResults)) with
        {
            Params = new SearchParams { Exact = true },
            WithVector = [VectorNames.Dense],
        };
        var found = await FetchAsync(query, cancellationToken);
        return found.Count == query.Limit && LeastThatCounts(vector, count, found) is var least && found[^1].Score >= least
            ? await FetchAsync(query with { Limit = CollectionDesign.MostResults, ScoreThreshold = (float)least }, cancellationToken)
            : found;
    }

    /// <returns>How near a passage is to a question; the same number as the embedded store's.</returns>
    public static double Similarity(float[] vector, FoundPoint found) =>
        found.Vector?.Dense is { } dense && dense.Length == vector.Length
            ? UnitVector.Similarity(vector, dense)
            : throw new InvalidDataException($"A stored passage has no vector of {vector.Length} dimensions. Run reindex.");

    private static double LeastThatCounts(float[] vector, int count, IReadOnlyList<FoundPoint> found) =>
        found.Select(hit => Similarity(vector, hit)).OrderDescending().ElementAt(Math.Min(count, found.Count) - 1) - Tolerance(vector.Length);

    // The server adds up floats in its own order and does not round. Of vectors of length 1, either sum is off by at most a
    // rounding per number; ours is rounded to five digits besides.
    private static double Tolerance(int dimensions) => (2 * dimensions * Math.Pow(2, -24)) + 1e-5;

    private async Task<IReadOnlyList<FoundPoint>> FetchAsync(VectorQuery query, CancellationToken cancellationToken) =>
        (await collection.QueryAsync([query], cancellationToken))[0].Points;

    private VectorQuery Query(string name, JsonElement vector, int limit) =>
        new() { Query = vector, Using = name, Filter = visible, Limit = limit, WithPayload = ["letter", "from", "passage"] };
}

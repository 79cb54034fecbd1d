using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The points of one collection, or of what an alias leads to.</summary>
internal sealed class QdrantCollection(QdrantApi api, string name)
{
    private const int PageSize = 256;

    // Upserts and deletes of one letter must not overtake each other on replicas.
    private readonly string waiting = $"wait=true&ordering=medium&{api.Timeout}";

    public string Name => name;

    public Task UpsertAsync(IReadOnlyList<Point> points, CancellationToken cancellationToken) =>
        UpsertAsync(points, null, cancellationToken);

    /// <summary>Writes only the points whose ids are not there yet.</summary>
    public Task InsertAsync(IReadOnlyList<Point> points, CancellationToken cancellationToken) =>
        UpdateAsync(HttpMethod.Put, "points", new UpsertRequest(points) { UpdateMode = "insert_only" }, QdrantJson.Default.UpsertRequest, cancellationToken);

    /// <param name="points">At most some MiB of them.</param>
    /// <param name="guard">A point that exists is replaced only when this holds for it.</param>
    /// <param name="cancellationToken">Stops waiting; what was sent may be written.</param>
    public Task UpsertAsync(IReadOnlyList<Point> points, Filter? guard, CancellationToken cancellationToken) =>
        UpdateAsync(HttpMethod.Put, "points", new UpsertRequest(points, guard), QdrantJson.Default.UpsertRequest, cancellationToken);

    public Task DeleteAsync(Filter filter, CancellationToken cancellationToken) =>
        UpdateAsync(HttpMethod.Post, "points/delete", new DeleteRequest(filter), QdrantJson.Default.DeleteRequest, cancellationToken);

    public Task SetPayloadAsync(PointPayload payload, Filter filter, CancellationToken cancellationToken) =>
        UpdateAsync(HttpMethod.Post, "points/payload", new SetPayloadRequest(payload, filter), QdrantJson.Default.SetPayloadRequest, cancellationToken);

    /// <returns>The point, or null when it or the collection is not there.</returns>
    public async Task<Point?> FindAsync(Guid id, IReadOnlyList<string> payload, CancellationToken cancellationToken)
    {
        var found = await api.FindAsync(
            Reading("points"), new ReadRequest([id], payload), QdrantJson.Default.ReadRequest, QdrantJson.Default.QdrantReplyIReadOnlyListPoint, cancellationToken);
        return found is [var point, ..] ? point : null;
    }

    /// <returns>All points that the filter takes, read page by page.</returns>
    public async IAsyncEnumerable<Point> ScrollAsync(Filter filter, IReadOnlyList<string> payload, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid? next = null;
        do
        {
            var page = await api.SendAsync(
                HttpMethod.Post,
                Reading("points/scroll"),
                new ScrollRequest(filter, PageSize, payload) { Offset = next },
                QdrantJson.Default.ScrollRequest,
                QdrantJson.Default.QdrantReplyScrollResult,
                cancellationToken);
            foreach (var point in page.Points)
            {
                yield return point;
            }

            next = page.NextPageOffset;
        }
        while (next is not null);
    }

    public async Task<long> CountAsync(Filter filter, CancellationToken cancellationToken)
    {
        var counted = await api.SendAsync(
            HttpMethod.Post, Reading("points/count"), new CountRequest(filter), QdrantJson.Default.CountRequest, QdrantJson.Default.QdrantReplyCountResult, cancellationToken);
        return counted.Count;
    }

    /// <returns>Per query its hits, in the order of the queries.</returns>
    public async Task<IReadOnlyList<QueryResult>> QueryAsync(IReadOnlyList<VectorQuery> queries, CancellationToken cancellationToken) =>
        await api.SendAsync(
            HttpMethod.Post,
            Reading("points/query/batch"),
            new QueryBatch(queries),
            QdrantJson.Default.QueryBatch,
            QdrantJson.Default.QdrantReplyIReadOnlyListQueryResult,
            cancellationToken);

    // Every update says the same when it is said twice, so an unknown outcome is met by saying it again.
    private async Task UpdateAsync<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> written, CancellationToken cancellationToken)
    {
        var attempts = api.Options.Retries + 1;
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var result = await api.SendAsync(method, $"{Path(path)}?{waiting}", body, written, QdrantJson.Default.QdrantReplyUpdateResult, cancellationToken);
            if (result.Status == "completed")
            {
                return;
            }
        }

        throw new QdrantFaults(api.Options).OutcomeUnknown(attempts);
    }

    private string Reading(string rest) => $"{Path(rest)}?{api.Timeout}";

    private string Path(string rest) => $"collections/{Uri.EscapeDataString(name)}/{rest}";
}

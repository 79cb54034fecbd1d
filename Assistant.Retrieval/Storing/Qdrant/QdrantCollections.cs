using System.Globalization;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The collections of one alias: made, found, switched and thrown away.</summary>
internal sealed class QdrantCollections(QdrantApi api)
{
    /// <summary>The most that a search may ask for; strict mode refuses more.</summary>
    public const int MostResults = 1000;

    /// <summary>Weights, update modes and update timeouts came with it.</summary>
    private static readonly Version Oldest = new(1, 17);

    private static readonly IReadOnlyList<FieldIndex> Indexes =
    [
        new("kind", "keyword"),
        new("letter", "keyword"),
        new("from", "integer"),
        new("until", "integer"),
        new("claimed_until", "integer"),
    ];

    private string Alias => api.Options.Collection;

    /// <exception cref="QdrantFault">The server is away, or older than this program needs.</exception>
    public async Task CheckVersionAsync(CancellationToken cancellationToken)
    {
        var version = await api.VersionAsync(cancellationToken);
        if (version < Oldest)
        {
            throw new QdrantFaults(api.Options).TooOld(version, Oldest);
        }
    }

    public QdrantCollection ByAlias() => new(api, Alias);

    /// <returns>The collection that the alias leads to; null when there is no such alias.</returns>
    public async Task<QdrantCollection?> CurrentAsync(CancellationToken cancellationToken)
    {
        var aliases = await api.GetAsync("aliases", QdrantJson.Default.QdrantReplyAliasList, cancellationToken);
        var target = aliases?.Aliases.FirstOrDefault(alias => alias.AliasName == Alias);
        return target is null ? null : new QdrantCollection(api, target.CollectionName);
    }

    /// <summary>Makes an empty collection of the next free number, in the place of what a broken off attempt left there.</summary>
    /// <param name="current">The collection in use, if any.</param>
    /// <param name="dimensions">The size of the dense vectors; 0 for none.</param>
    /// <param name="cancellationToken">Stops between requests.</param>
    public async Task<QdrantCollection> CreateAsync(QdrantCollection? current, int dimensions, CancellationToken cancellationToken)
    {
        var number = current is null ? 1 : NumberOf(current.Name) + 1;
        var name = string.Create(CultureInfo.InvariantCulture, $"{Alias}-{number}");
        await api.DeleteAsync($"collections/{name}", cancellationToken);
        await api.SendAsync(HttpMethod.Put, $"collections/{name}?timeout=60", Schema(dimensions), QdrantJson.Default.CollectionSchema, QdrantJson.Default.QdrantReplyBoolean, cancellationToken);
        foreach (var index in Indexes)
        {
            await api.SendAsync(HttpMethod.Put, $"collections/{name}/index?wait=true", index, QdrantJson.Default.FieldIndex, QdrantJson.Default.QdrantReplyUpdateResult, cancellationToken);
        }

        return new QdrantCollection(api, name);
    }

    /// <summary>Lets the alias lead to this collection, for all readers at once.</summary>
    public Task SwitchAsync(QdrantCollection to, CancellationToken cancellationToken) => api.SendAsync(
        HttpMethod.Post,
        "collections/aliases",
        new AliasChange(new AliasTarget(to.Name, Alias)),
        QdrantJson.Default.AliasChange,
        QdrantJson.Default.QdrantReplyBoolean,
        cancellationToken);

    public Task DropAsync(QdrantCollection collection, CancellationToken cancellationToken) =>
        api.DeleteAsync($"collections/{collection.Name}", cancellationToken);

    /// <returns>What is wrong with the collection for this program and model, or null.</returns>
    public async Task<string?> MismatchAsync(QdrantCollection collection, int dimensions, CancellationToken cancellationToken)
    {
        var info = await api.GetAsync($"collections/{collection.Name}", QdrantJson.Default.QdrantReplyCollectionInfo, cancellationToken);
        var parameters = info?.Config.Params;
        var size = parameters?.Vectors?.GetValueOrDefault(VectorNames.Dense)?.Size ?? 0;
        return parameters?.SparseVectors?.GetValueOrDefault(VectorNames.Words)?.Modifier != "idf"
            ? $"The collection {collection.Name} has no sparse vector {VectorNames.Words} with the idf modifier: it was made by another program. Set Qdrant:Collection to another name."
            : size != dimensions
            ? $"The collection {collection.Name} holds vectors of {size} dimensions, this program makes {dimensions}. Set Qdrant:Collection to another name and ingest the letters again."
            : Indexes.FirstOrDefault(index => info!.PayloadSchema?.ContainsKey(index.FieldName) != true) is { } missing
            ? $"The collection {collection.Name} lacks the payload index {missing.FieldName}. Set Qdrant:Collection to another name and ingest the letters again."
            : null;
    }

    private int NumberOf(string name) =>
        name.StartsWith(Alias + "-", StringComparison.Ordinal) && int.TryParse(name.AsSpan(Alias.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private CollectionSchema Schema(int dimensions) => new()
    {
        Vectors = dimensions == 0
            ? new Dictionary<string, DenseVectorSchema>()
            // Our vectors have length 1, so the dot product is the cosine; this way they come back exactly as they were sent.
            : new Dictionary<string, DenseVectorSchema> { [VectorNames.Dense] = new(dimensions, "Dot") },
        SparseVectors = new Dictionary<string, SparseVectorSchema> { [VectorNames.Words] = new("idf") },
        ShardNumber = api.Options.Shards,
        ReplicationFactor = api.Options.Replicas,
        WriteConsistencyFactor = api.Options.Replicas,
        StrictModeConfig = new StrictMode(Enabled: true, UnindexedFilteringRetrieve: false, UnindexedFilteringUpdate: false, MaxQueryLimit: MostResults),
    };
}

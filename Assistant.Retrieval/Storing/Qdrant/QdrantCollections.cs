using System.Globalization;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The collections of one alias: made, found, switched and thrown away. They are called after it and numbered.</summary>
internal sealed class QdrantCollections(QdrantApi api)
{
    /// <summary>With it came the corpus of idf; earlier ones do not refuse it, they leave it out.</summary>
    private static readonly Version Oldest = new(1, 19);

    private readonly QdrantFaults faults = new(api.Options);

    private string Alias => api.Options.Collection;

    /// <exception cref="QdrantFault">The server is away, or older than this program needs.</exception>
    public async Task CheckVersionAsync(CancellationToken cancellationToken)
    {
        var version = await api.VersionAsync(cancellationToken);
        if (version < Oldest)
        {
            throw faults.TooOld(version, Oldest);
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

    /// <summary>
    /// Makes the first collection, or takes the one that is there: of two that make it at once, both get the same one.
    /// </summary>
    /// <param name="dimensions">The size of the dense vectors; 0 for none.</param>
    /// <param name="cancellationToken">Stops between requests.</param>
    /// <exception cref="QdrantFault">The name of the alias, or of the collection, is taken by something else.</exception>
    public async Task<QdrantCollection> CreateFirstAsync(int dimensions, CancellationToken cancellationToken)
    {
        var names = await NamesAsync(cancellationToken);
        return names.Contains(Alias) ? throw faults.NameTaken() : await CreateAsync(NameOf(1), dimensions, cancellationToken);
    }

    /// <summary>Makes an empty collection to replace the current one. Its caller holds the claim on the current one.</summary>
    /// <param name="current">The collection in use.</param>
    /// <param name="isDrained">No reader is at a collection before the current one any more.</param>
    /// <param name="dimensions">The size of the dense vectors; 0 for none.</param>
    /// <param name="cancellationToken">Stops between requests.</param>
    public async Task<QdrantCollection> CreateNextAsync(QdrantCollection current, bool isDrained, int dimensions, CancellationToken cancellationToken)
    {
        var newest = NumberOf(current.Name);
        foreach (var name in await NamesAsync(cancellationToken))
        {
            var number = NumberOf(name);

            // Later ones were broken off before they were shown, earlier ones before they were cleared away. The server may
            // be shared: a name like ours does not make a collection ours.
            var isLeftOver = number > NumberOf(current.Name) || (isDrained && number > 0 && number < NumberOf(current.Name));
            if (isLeftOver && CollectionDesign.IsOurs(await InfoAsync(name, cancellationToken)))
            {
                await api.DeleteAsync($"collections/{name}", cancellationToken);
            }

            newest = Math.Max(newest, number);
        }

        // A writer that lost its claim may still write to the number that it took.
        return await CreateAsync(NameOf(newest + 1), dimensions, cancellationToken);
    }

    /// <summary>Lets the alias lead to this collection, for all readers at once.</summary>
    public Task SwitchAsync(QdrantCollection to, CancellationToken cancellationToken) => api.SendAsync(
        HttpMethod.Post,
        $"collections/aliases?{api.Timeout}",
        new AliasChange(new AliasTarget(to.Name, Alias)),
        QdrantJson.Default.AliasChange,
        QdrantJson.Default.QdrantReplyBoolean,
        cancellationToken);

    public Task DropAsync(QdrantCollection collection, CancellationToken cancellationToken) =>
        api.DeleteAsync($"collections/{collection.Name}", cancellationToken);

    /// <returns>What is wrong with the collection for this program and model, or null.</returns>
    public async Task<string?> MismatchAsync(QdrantCollection collection, int dimensions, CancellationToken cancellationToken)
    {
        var info = await InfoAsync(collection.Name, cancellationToken);
        return CollectionDesign.MismatchOfVectors(collection.Name, info, dimensions) ?? CollectionDesign.MismatchOfIndexes(collection.Name, info);
    }

    // All of it may be said twice: an answer that got lost makes us ask for what is there already.
    private async Task<QdrantCollection> CreateAsync(string name, int dimensions, CancellationToken cancellationToken)
    {
        var schema = CollectionDesign.Of(api.Options, dimensions);
        if (!await api.TryCreateAsync($"collections/{name}?{api.Timeout}", schema, QdrantJson.Default.CollectionSchema, cancellationToken)
            && CollectionDesign.MismatchOfVectors(name, await InfoAsync(name, cancellationToken), dimensions) is { } mismatch)
        {
            throw new QdrantFault(mismatch);
        }

        foreach (var index in CollectionDesign.Indexes)
        {
            await api.SendAsync(HttpMethod.Put, $"collections/{name}/index?wait=true", index, QdrantJson.Default.FieldIndex, QdrantJson.Default.QdrantReplyUpdateResult, cancellationToken);
        }

        return new QdrantCollection(api, name);
    }

    private Task<CollectionInfo?> InfoAsync(string name, CancellationToken cancellationToken) =>
        api.GetAsync($"collections/{name}", QdrantJson.Default.QdrantReplyCollectionInfo, cancellationToken);

    private async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        var list = await api.GetAsync("collections", QdrantJson.Default.QdrantReplyCollectionList, cancellationToken);
        return [.. (list?.Collections ?? []).Select(collection => collection.Name)];
    }

    private string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Alias}-{number}");

    private int NumberOf(string name) =>
        name.StartsWith(Alias + "-", StringComparison.Ordinal) && int.TryParse(name.AsSpan(Alias.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

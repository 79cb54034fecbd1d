using System.Text.Json;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>How our collections are made, and whether one that is there was made so.</summary>
internal static class CollectionDesign
{
    /// <summary>The most that a search may ask for; strict mode refuses more.</summary>
    public const int MostResults = 5000;

    /// <summary>The most points that are written at once.</summary>
    public const int MostPoints = 200;

    /// <summary>The most values that a condition may take: as many as ministers or kinds of paper that one filter can mean.</summary>
    public const int MostValues = 5000;

    private const int MostConditions = 16;
    private const string Product = "Dot";
    private const string MadeBy = "made_by";
    private const string Maker = "Assistant.Retrieval";

    // Raised whenever fields or points change.
    private const string Points = ".3";

    /// <summary>Another one whenever analysis, fields or points change.</summary>
    public const string Format = IndexFormat.Current + Points;

    /// <summary>In strict mode a filter takes no field that is missing here.</summary>
    public static IReadOnlyList<FieldIndex> Indexes { get; } =
    [
        new("kind", "keyword"),
        new("letter", "keyword"),
        new("date", "datetime"),
        new("dossiers", "keyword"),
        new("ministers", "keyword"),
        new("paper", "keyword"),
        new("from", "integer"),
        new("until", "integer"),
        new("claimed_until", "integer"),
    ];

    /// <param name="options">Tells shards and replicas.</param>
    /// <param name="dimensions">The size of the dense vectors; 0 for none.</param>
    public static CollectionSchema Of(QdrantOptions options, int dimensions) => new()
    {
        Vectors = dimensions == 0
            ? new Dictionary<string, DenseVectorSchema>()
            // Our vectors have length 1, so the dot product is the cosine; this way they come back exactly as they were sent.
            // Every search is exact, so that both stores rank alike: a graph would be built for nobody.
            : new Dictionary<string, DenseVectorSchema> { [VectorNames.Dense] = new(dimensions, Product) { HnswConfig = new HnswConfig(M: 0) } },
        SparseVectors = new Dictionary<string, SparseVectorSchema> { [VectorNames.Words] = new("idf") },
        Metadata = new Dictionary<string, string> { [MadeBy] = Maker },
        ShardNumber = options.Shards,
        ReplicationFactor = options.Replicas,
        WriteConsistencyFactor = options.Replicas,
        StrictModeConfig = new StrictMode { MaxQueryLimit = MostResults, UpsertMaxBatchsize = MostPoints, FilterMaxConditions = MostConditions, ConditionMaxSize = MostValues },
    };

    /// <returns>Whether this program made it; what another one made is not ours to clear away.</returns>
    public static bool IsOurs(CollectionInfo? info) => info?.Config.Metadata?.GetValueOrDefault(MadeBy) is { ValueKind: JsonValueKind.String } maker && maker.ValueEquals(Maker);

    /// <returns>What is wrong with the vectors of a collection for this program and model, or null.</returns>
    public static string? MismatchOfVectors(string name, CollectionInfo? info, int dimensions)
    {
        var parameters = info?.Config.Params;
        var dense = parameters?.Vectors?.GetValueOrDefault(VectorNames.Dense);
        var size = dense?.Size ?? 0;
        return parameters?.SparseVectors?.GetValueOrDefault(VectorNames.Words)?.Modifier != "idf"
            ? $"The collection {name} has no sparse vector {VectorNames.Words} with the idf modifier: it was made by another program. Set Qdrant:Collection to another name."
            : dense is not null && dense.Distance != Product
            ? $"The collection {name} compares vectors by {dense.Distance}, this program by {Product}: it was made by another program. Set Qdrant:Collection to another name."
            : size != dimensions
            ? $"The collection {name} holds vectors of {size} dimensions, this program makes {dimensions}. Set Qdrant:Collection to another name and ingest the letters again."
            : null;
    }

    /// <param name="name">The collection.</param>
    /// <param name="format">What its commit point says; null without one.</param>
    /// <param name="isForLetters">Whether only whole letters are read from it.</param>
    /// <returns>What the user must do when a collection of that format cannot be read, or null.</returns>
    public static string? MismatchOfFormat(string name, string? format, bool isForLetters = false)
    {
        var keepsLetters = format?.EndsWith(Points, StringComparison.Ordinal) == true && IndexFormat.KeepsLetters(format[..^Points.Length]);
        return format == Format || (isForLetters && keepsLetters)
            ? null
            : keepsLetters
            ? $"The letters in the collection {name} were stored by an earlier version of this program. Run reindex: it stores them anew."
            : $"The collection {name} was made by another version of this program. Set Qdrant:Collection to another name and ingest the letters again.";
    }

    /// <returns>What is wrong with the payload indexes of a collection, or null.</returns>
    public static string? MismatchOfIndexes(string name, CollectionInfo? info) =>
        Indexes.FirstOrDefault(index => info?.PayloadSchema?.GetValueOrDefault(index.FieldName)?.DataType != index.FieldSchema) is { } missing
            ? $"The collection {name} lacks the payload index {missing.FieldName} of type {missing.FieldSchema}. Set Qdrant:Collection to another name and ingest the letters again."
            : null;
}

using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>What Qdrant asks of a new collection and of a payload index.</summary>
internal static class CollectionRules
{
    private const int LongestName = 255;
    private const int MostDimensions = 65_536;
    private static readonly string[] Distances = ["Cosine", "Euclid", "Dot", "Manhattan"];
    private static readonly string[] IndexTypes = ["keyword", "integer", "float", "geo", "text", "bool", "datetime", "uuid"];

    public static void Check(string name, JsonObject schema)
    {
        if (name.Length > LongestName)
            throw QdrantRefusal.Unprocessable("collection name must be at most 255 bytes long");
        foreach (var number in (string[])["shard_number", "replication_factor", "write_consistency_factor"])
        {
            if (schema[number] is { } value && (int)value < 1)
                throw QdrantRefusal.Unprocessable($"{number}: value {value} invalid, must be 1 or larger");
        }

        foreach (var (_, vector) in schema["vectors"]?.AsObject() ?? [])
            CheckDense(vector!);
        foreach (var (_, vector) in schema["sparse_vectors"]?.AsObject() ?? [])
        {
            if ((string?)vector!["modifier"] is not (null or "none" or "idf"))
                throw QdrantRefusal.BadRequest($"Format error in JSON body: unknown variant `{vector["modifier"]}`, expected `none` or `idf`");
        }
    }

    /// <returns>The field and the type of its index.</returns>
    public static (string Field, string Type) Index(JsonObject index)
    {
        var field = (string?)index["field_name"] ?? throw QdrantRefusal.BadRequest("Format error in JSON body: missing field `field_name`");
        var type = (string?)(index["field_schema"] is JsonObject parameters ? parameters["type"] : index["field_schema"]);
        return IndexTypes.Contains(type)
            ? (field, type!)
            : throw QdrantRefusal.BadRequest("Format error in JSON body: data did not match any variant of untagged enum PayloadFieldSchema");
    }

    private static void CheckDense(JsonNode vector)
    {
        if ((int)vector["size"]! is < 1 or > MostDimensions)
            throw QdrantRefusal.Unprocessable($"vectors.size: value {vector["size"]} invalid, must be from 1 to {MostDimensions}");
        if (!Distances.Contains((string?)vector["distance"]))
            throw QdrantRefusal.BadRequest($"Format error in JSON body: unknown variant `{vector["distance"]}`, expected one of `Cosine`, `Euclid`, `Dot`, `Manhattan`");
    }
}

using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>Reads points and vectors as Qdrant does: sizes, names and numbers must fit the collection.</summary>
internal static class PointParser
{
    public static StoredPoint Point(JsonObject point, JsonObject schema)
    {
        if (point["vector"] is not JsonObject vectors)
            throw QdrantRefusal.BadRequest("Format error in JSON body: missing field `vector`");
        var dense = new Dictionary<string, float[]>();
        var sparse = new Dictionary<string, IReadOnlyDictionary<uint, float>>();
        foreach (var (name, value) in vectors)
        {
            if (value is JsonArray numbers)
                dense[name] = Dense(numbers, name, schema);
            else
                sparse[name] = Sparse(value!.AsObject(), name, schema);
        }

        return new StoredPoint(Id(point["id"]), point["payload"]?.DeepClone().AsObject() ?? [], dense, sparse);
    }

    public static Guid Id(JsonNode? id) => id is JsonValue value && value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var parsed)
        ? parsed
        : throw QdrantRefusal.BadRequest($"Format error in JSON body: value {id} is not a valid point ID, valid values are either an unsigned integer or a UUID");

    public static float[] Dense(JsonArray numbers, string name, JsonObject schema)
    {
        var expected = (int?)schema["vectors"]?[name]?["size"] ?? throw NoSuchVector(name);
        if (numbers.Count != expected)
            throw QdrantRefusal.WrongInput($"Vector dimension error: expected dim: {expected}, got {numbers.Count}");
        float[] vector = [.. numbers.Select(number => (float)number!)];
        return (string?)schema["vectors"]![name]!["distance"] == "Cosine" ? Normalised(vector) : vector;
    }

    public static IReadOnlyDictionary<uint, float> Sparse(JsonObject vector, string name, JsonObject schema)
    {
        if (schema["sparse_vectors"]?[name] is null)
            throw NoSuchVector(name);
        var indices = vector["indices"]!.AsArray().Select(index => (uint)index!).ToList();
        var values = vector["values"]!.AsArray().Select(value => (float)value!).ToList();
        if (indices.Count != values.Count)
            throw QdrantRefusal.Unprocessable("values: must be the same length as indices");
        if (indices.Distinct().Count() != indices.Count)
            throw QdrantRefusal.Unprocessable("indices: must be unique");
        return indices.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static float[] Normalised(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(number => number * number));
        return length > 0 ? [.. vector.Select(number => number / length)] : vector;
    }

    private static QdrantRefusal NoSuchVector(string name) => QdrantRefusal.WrongInput($"Not existing vector name error: {name}");
}

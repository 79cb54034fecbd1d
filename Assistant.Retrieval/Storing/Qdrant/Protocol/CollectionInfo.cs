using System.Text.Json;

namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record CollectionInfo(string? Status, CollectionConfig Config, IReadOnlyDictionary<string, JsonElement>? PayloadSchema);

using System.Text.Json;

namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <param name="Params">How the collection was made.</param>
/// <param name="Metadata">What its maker keeps with it, in whatever form.</param>
internal sealed record CollectionConfig(CollectionParams Params, IReadOnlyDictionary<string, JsonElement>? Metadata = null);

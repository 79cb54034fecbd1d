using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>A point as the stand-in keeps it.</summary>
internal sealed record StoredPoint(Guid Id, JsonObject Payload, IReadOnlyDictionary<string, float[]> Dense, IReadOnlyDictionary<string, IReadOnlyDictionary<uint, float>> Sparse);

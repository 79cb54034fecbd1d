using System.Text.Json;

namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>The envelope of every answer. The status is a word when all went well and an object with the error when not.</summary>
internal sealed record QdrantReply<T>(T? Result, JsonElement Status);

using Assistant.Retrieval.Embedding;

namespace Assistant.Retrieval.Searching;

/// <summary>A question as a model reads it.</summary>
internal sealed record VectorKey(EmbeddingModel Model, string Question);

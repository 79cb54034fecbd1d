using Assistant.Retrieval.Embedding;

namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>What a commit says of its collection. Writing it, in one request, is what makes a generation visible.</summary>
/// <param name="Collection">The collection's own name, whatever alias led to it.</param>
/// <param name="Identity">Differs for every collection that was ever made.</param>
/// <param name="Format">Raised whenever analysis or fields change.</param>
/// <param name="Embedding">The model that made the dense vectors; null when there are none.</param>
/// <param name="Generation">The newest generation.</param>
/// <param name="Recent">The last commits, oldest first, to know when nobody reads an older generation any more.</param>
internal sealed record CommitMark(string Collection, string Identity, string Format, EmbeddingModel? Embedding, long Generation, IReadOnlyList<CommitTime> Recent);

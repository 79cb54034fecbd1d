namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <param name="Corpus">The points whose number and frequencies make the idf.</param>
internal sealed record IdfCorpus(Filter Corpus);

namespace Assistant.Tests.Retrieval.Embedding;

/// <summary>What search by meaning promises, with the vectors in the embedded store.</summary>
public sealed class SearchByMeaningTests : SearchByMeaningContract;

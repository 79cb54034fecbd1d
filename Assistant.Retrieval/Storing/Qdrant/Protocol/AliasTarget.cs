namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>An alias and the collection that it leads to.</summary>
internal sealed record AliasTarget(string CollectionName, string AliasName);

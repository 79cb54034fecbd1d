namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record AliasList(IReadOnlyList<AliasTarget> Aliases);

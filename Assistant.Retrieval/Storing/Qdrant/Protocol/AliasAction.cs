namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record AliasAction(AliasTarget CreateAlias);

namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>One action only: a list is not undone when a later action of it fails.</summary>
internal sealed record AliasChange
{
    public AliasChange(AliasTarget target) => Actions = [new AliasAction(target)];

    public IReadOnlyList<AliasAction> Actions { get; }
}

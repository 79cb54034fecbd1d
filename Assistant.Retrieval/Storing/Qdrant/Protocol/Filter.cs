namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>All conditions must hold. There is at least one: an empty filter might mean every point.</summary>
internal sealed record Filter
{
    public Filter(params Condition[] conditions)
    {
        if (conditions.Length == 0)
        {
            throw new ArgumentException("A filter without conditions would take every point.", nameof(conditions));
        }

        Must = conditions;
    }

    public IReadOnlyList<Condition> Must { get; }
}

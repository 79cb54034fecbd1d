namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>The first and the last day that count; null leaves a side open.</summary>
internal sealed record DayRange
{
    public DateOnly? Gte { get; init; }

    public DateOnly? Lte { get; init; }
}

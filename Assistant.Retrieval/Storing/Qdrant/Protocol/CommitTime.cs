namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>When a generation was committed, by the clock of its writer.</summary>
internal sealed record CommitTime(long Generation, DateTimeOffset At);

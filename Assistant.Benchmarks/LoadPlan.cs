namespace Assistant.Benchmarks;

/// <summary>How many talk, how long, and how long each waits after an answer.</summary>
internal sealed record LoadPlan(int Conversations, TimeSpan Duration, TimeSpan Pause);

namespace Assistant.Benchmarks;

/// <summary>What one conversation saw: questions asked, and how long each answered one took.</summary>
internal sealed record LoadResult(int Asked, IReadOnlyList<TimeSpan> Latencies);

using System.Globalization;

namespace Assistant.Benchmarks;

/// <summary>How long the same work took, again and again.</summary>
internal sealed record Latencies(IReadOnlyList<TimeSpan> Ordered)
{
    private const int Rounds = 3;

    public TimeSpan Median => At(0.5);

    public TimeSpan Percentile95 => At(0.95);

    /// <param name="questions">Asked once to warm up, then in rounds.</param>
    /// <param name="ask">The work.</param>
    public static async Task<Latencies> OfAsync(IReadOnlyList<string> questions, Func<string, ValueTask> ask)
    {
        foreach (var question in questions)
        {
            await ask(question);
        }

        var took = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var question in questions)
            {
                var begin = TimeProvider.System.GetTimestamp();
                await ask(question);
                took.Add(TimeProvider.System.GetElapsedTime(begin));
            }
        }

        return new Latencies([.. took.Order()]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"median {Median.TotalMilliseconds:F2} ms, 95 % {Percentile95.TotalMilliseconds:F2} ms");

    private TimeSpan At(double share) => Ordered[(int)(share * (Ordered.Count - 1))];
}

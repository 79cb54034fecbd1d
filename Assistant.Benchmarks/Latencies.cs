using System.Globalization;

namespace Assistant.Benchmarks;

/// <summary>How long the same work took, again and again.</summary>
internal sealed record Latencies(IReadOnlyList<TimeSpan> Ordered)
{
    private const int Rounds = 3;

    // Code that runs often is compiled anew, in the background, a while after it began to.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public TimeSpan Median => At(0.5);

    public TimeSpan Percentile95 => At(0.95);

    /// <param name="questions">Asked to warm up, then in rounds.</param>
    /// <param name="ask">The work.</param>
    public static async Task<Latencies> OfAsync(IReadOnlyList<string> questions, Func<string, ValueTask> ask)
    {
        var start = TimeProvider.System.GetTimestamp();
        do
        {
            foreach (var question in questions)
            {
                await ask(question);
            }
        }
        while (TimeProvider.System.GetElapsedTime(start) < WarmUp);

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

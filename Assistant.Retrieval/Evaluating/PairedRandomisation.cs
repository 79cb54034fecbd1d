namespace Assistant.Retrieval.Evaluating;

/// <summary>Fisher's paired randomisation test: how often would the differences be so one-sided if their signs were tossed?</summary>
internal static class PairedRandomisation
{
    private const int Tosses = 10_000;
    private const int Seed = 28638;

    // Sums of the same numbers in another order differ by rounding.
    private const double Rounding = 1e-9;

    /// <param name="differences">After minus before, query by query.</param>
    /// <returns>The two-sided p-value, more than 0 and at most 1; the same for the same differences.</returns>
    public static double Test(IReadOnlyList<double> differences)
    {
        double[] moved = [.. differences.Where(difference => difference != 0)];
        var observed = Math.Abs(moved.Sum());
        var random = new Random(Seed);
        var asFar = 0;
        for (var toss = 0; toss < Tosses; toss++)
        {
            var sum = 0.0;
            foreach (var difference in moved)
            {
                sum += random.Next(2) == 0 ? difference : -difference;
            }

            if (Math.Abs(sum) >= observed - Rounding)
            {
                asFar++;
            }
        }

        return (asFar + 1.0) / (Tosses + 1);
    }
}

using Assistant.Retrieval.Storing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assistant.Bot.Hosting;

/// <summary>Whether the letters have been and can be read. An assistant without letters runs, but says so.</summary>
internal sealed class LettersHealthCheck(SnapshotSource letters, WarmUp warmUp) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (warmUp.ExecuteTask is not { IsCompleted: true })
        {
            return HealthCheckResult.Unhealthy("The letters and word lists are still being read.");
        }

        try
        {
            using var snapshot = await letters.AcquireAsync(cancellationToken);
            return snapshot is null || snapshot.Letters.Count == 0
                ? HealthCheckResult.Degraded("No letters are stored yet.")
                : HealthCheckResult.Healthy($"{snapshot.Letters.Count} letters.");
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("The stored letters cannot be read.", fault);
        }
    }
}

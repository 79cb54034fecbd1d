using Assistant.Retrieval.Storing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assistant.Bot.Hosting;

/// <summary>Whether the letters can be read. An assistant without letters runs, but says so.</summary>
internal sealed class LettersHealthCheck(SnapshotSource letters) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
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

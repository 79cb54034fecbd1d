using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>Plays faults: those before the work, which then is not done, and those after it.</summary>
internal static class StandInFaults
{
    /// <returns>What is answered instead of doing the work; null when the work is to be done.</returns>
    public static QdrantRefusal? Before(QdrantFault? fault) => fault switch
    {
        QdrantFault.Busy => new QdrantRefusal(429, "Rate limiting exceeded: Write rate limit exceeded, retry later") { RetryAfter = 0 },
        QdrantFault.BusyForASecond => new QdrantRefusal(429, "Rate limiting exceeded: Write rate limit exceeded, retry later") { RetryAfter = 1 },
        QdrantFault.BusyForLong => new QdrantRefusal(429, "Rate limiting exceeded: Write rate limit exceeded, retry later") { RetryAfter = 600 },
        QdrantFault.TimedOut => new QdrantRefusal(408, "Timeout error: Operation timed out"),
        QdrantFault.Unavailable => new QdrantRefusal(503, "Service unavailable: shard is not ready"),
        QdrantFault.Full => new QdrantRefusal(507, "Quota exceeded: the storage quota of this collection is used up"),
        QdrantFault.DiskFull => new QdrantRefusal(500, "Service internal error: No space left on device: WAL buffer size exceeds available disk space"),
        _ => null,
    };

    /// <returns>What is answered though the work was done; null when the answer is as it should be.</returns>
    public static QdrantRefusal? After(QdrantFault? fault) => fault switch
    {
        QdrantFault.HalfWritten => new QdrantRefusal(503, "Service unavailable: one shard did not answer"),
        QdrantFault.TooFewReplicas => new QdrantRefusal(500, "Service internal error: The number of successful replicas is less than the write consistency factor"),
        _ => null,
    };

    /// <returns>Whether the connection was spoilt, so that there is nothing more to say.</returns>
    public static async Task<bool> SpoiltAsync(HttpContext context, QdrantFault? fault, JsonObject answer)
    {
        if (fault is not (QdrantFault.Dropped or QdrantFault.BrokenOff or QdrantFault.Stalled))
            return false;

        if (fault is not QdrantFault.Dropped)
        {
            var text = answer.ToJsonString();
            context.Response.ContentLength = text.Length + 100;
            await context.Response.WriteAsync(text[..(text.Length / 2)]);
            await context.Response.Body.FlushAsync();
        }

        if (fault is QdrantFault.Stalled)
            await WaitUntilGivenUpAsync(context);
        context.Abort();
        return true;
    }

    private static async Task WaitUntilGivenUpAsync(HttpContext context)
    {
        var givenUp = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(givenUp.SetResult);
        await givenUp.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }
}

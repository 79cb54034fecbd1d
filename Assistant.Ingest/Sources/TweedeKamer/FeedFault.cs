using System.Net;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>The service did not do what was asked, after all retries.</summary>
internal sealed class FeedFault(string message, HttpStatusCode? status = null, TimeSpan? retryAfter = null, Exception? cause = null)
    : Exception(message, cause)
{
    public HttpStatusCode? Status { get; } = status;

    /// <summary>What the server asked us to wait; null when it asked nothing.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether trying again may help.</summary>
    public bool MayPass => Status is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
}

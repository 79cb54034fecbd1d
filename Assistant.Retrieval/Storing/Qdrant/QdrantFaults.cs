using System.Net;
using System.Text.Json;
using Polly.Timeout;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>Says in words for the user what went wrong with a server, and what to do.</summary>
internal sealed class QdrantFaults(QdrantOptions options)
{
    private const int LongestDetail = 300;

    private string Server => $"The Qdrant server {options.Endpoint}";

    public QdrantFault Unreachable(HttpRequestException cause) => cause.HttpRequestError == HttpRequestError.SecureConnectionError
        ? new QdrantFault($"{Server} cannot be reached safely: its certificate is not trusted or it does not speak TLS ({cause.Message}).", cause)
        : new QdrantFault($"{Server} cannot be reached: {cause.Message} Check Qdrant:Endpoint and that the server runs.", cause);

    public QdrantFault Silent(TimeoutRejectedException cause) =>
        new($"{Server} did not answer within {options.AttemptTimeout.TotalSeconds:0.#} s, though asked {options.Retries + 1} times. What it was asked to write may or may not be written: run this again.", cause);

    public QdrantFault OutcomeUnknown(int attempts) =>
        new($"{Server} did not say within its time whether it has written what it was sent, in {attempts} attempts. Nothing is shown half; run this again.");

    public QdrantFault Unreadable(string path, Exception? cause) =>
        new($"{Server} gave an answer to {Place(path)} that cannot be read. Is there a proxy in between?", cause!);

    public QdrantFault NotQdrant(Exception? cause = null) =>
        new($"{options.Endpoint} answers, but not as a Qdrant server does. Check Qdrant:Endpoint: it takes the REST port, 6333 as a rule.", cause!);

    public QdrantFault TooOld(Version version, Version oldest) =>
        new($"{Server} is version {version}; {oldest} or later is needed.");

    public QdrantFault NameTaken() =>
        new($"{Server} has a collection that is itself called {options.Collection}, so that name cannot lead to the letters. Set Qdrant:Collection to another name.");

    /// <param name="status">The answer's status.</param>
    /// <param name="path">What was asked for.</param>
    /// <param name="body">The answer's body.</param>
    /// <param name="wait">How long the server wants to be left alone; null when it does not say.</param>
    public QdrantFault Refused(HttpStatusCode status, string path, string body, TimeSpan? wait)
    {
        var detail = Detail(body);
        return new QdrantFault(status switch
        {
            HttpStatusCode.Unauthorized when options.ApiKey.Length == 0 => $"{Server} asks for a key. Set Qdrant:ApiKey.",
            HttpStatusCode.Unauthorized => $"{Server} does not accept the key of Qdrant:ApiKey.",
            HttpStatusCode.Forbidden => $"{Server} does not let the key of Qdrant:ApiKey do this ({detail}). Storing letters needs a key that may write.",
            HttpStatusCode.NotFound => $"{Server} knows no {Place(path)} ({detail}).",
            _ when status == HttpStatusCode.InsufficientStorage || (status >= HttpStatusCode.InternalServerError && Says(detail, "no space left", "disk space", "disk is full")) =>
                $"{Server} has no room left ({detail}). What was stored before is still there; make room and run this again.",
            _ when wait > QdrantResilience.LongestPause => $"{Server} wants to be left alone for {wait.Value.TotalSeconds:0} s ({(int)status}: {detail}). Run this again after that.",
            HttpStatusCode.TooManyRequests => $"{Server} was too busy, though asked {options.Retries + 1} times ({detail}). Try again later.",
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout =>
                $"{Server} was not able to answer, though asked {options.Retries + 1} times ({(int)status}: {detail}). Try again later.",
            _ when Says(detail, "larger than allowed") => $"{Server} does not take a request as large as one of these letters ({detail}). Raise its QDRANT__SERVICE__MAX_REQUEST_SIZE_MB and run this again.",
            _ when Says(detail, "dimension") => $"{Server} holds vectors of another size ({detail}). Set Qdrant:Collection to another name and ingest the letters again.",
            _ when Says(detail, "index required", "strict mode") => $"{Server} refuses by its strict mode ({detail}). The collection lacks a payload index or was made by another program: set Qdrant:Collection to another name and ingest the letters again.",
            _ => $"{Server} refused {Place(path)} with {(int)status}: {detail}",
        });
    }

    // The letters' words are not for logs: of a path its question part is left out, of an error a line is enough.
    private static string Place(string path) => "/" + path.Split('?')[0].TrimStart('/');

    private static bool Says(string detail, params string[] words) => words.Any(word => detail.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Detail(string body)
    {
        var text = body;
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("status", out var status)
                && status.ValueKind == JsonValueKind.Object
                && status.TryGetProperty("error", out var error))
            {
                text = error.ToString();
            }
        }
        catch (JsonException)
        {
            // The layer that checks keys answers in plain text.
        }

        text = text.ReplaceLineEndings(" ").Trim();
        return text.Length == 0 ? "no reason given" : text.Length > LongestDetail ? text[..LongestDetail] + "…" : text;
    }
}

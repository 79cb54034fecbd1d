using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Assistant.Retrieval.Storing.Qdrant.Protocol;
using Polly.Timeout;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>One request and its answer: the envelope is taken off, every failure becomes a <see cref="QdrantFault"/> in words.</summary>
internal sealed class QdrantApi(HttpClient http, QdrantOptions options)
{
    private readonly QdrantFaults faults = new(options);

    public QdrantOptions Options => options;

    /// <summary>Lets the server give up shortly before we do, so that it says itself what it does not know.</summary>
    public string Timeout { get; } = string.Create(CultureInfo.InvariantCulture, $"timeout={Math.Max(1, (int)(0.8 * options.AttemptTimeout.TotalSeconds))}");

    /// <returns>The result, or null when what the path names is not there.</returns>
    public async Task<T?> GetAsync<T>(string path, JsonTypeInfo<QdrantReply<T>> answer, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync(response, path, answer, cancellationToken);
    }

    /// <returns>The result, or null when the collection is not there.</returns>
    public async Task<T?> FindAsync<TBody, T>(string path, TBody body, JsonTypeInfo<TBody> written, JsonTypeInfo<QdrantReply<T>> answer, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await SendAsync(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(body, written), cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync(response, path, answer, cancellationToken);
    }

    /// <returns>The result.</returns>
    /// <exception cref="QdrantFault">The server refused, or what was asked for is not there.</exception>
    public async Task<T> SendAsync<TBody, T>(HttpMethod method, string path, TBody body, JsonTypeInfo<TBody> written, JsonTypeInfo<QdrantReply<T>> answer, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, JsonSerializer.SerializeToUtf8Bytes(body, written), cancellationToken);
        return await ReadAsync(response, path, answer, cancellationToken) ?? throw faults.Unreadable(path, null);
    }

    /// <returns>False when what was to be made is there already.</returns>
    public async Task<bool> TryCreateAsync<TBody>(string path, TBody body, JsonTypeInfo<TBody> written, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Put, path, JsonSerializer.SerializeToUtf8Bytes(body, written), cancellationToken);
        return response.StatusCode != HttpStatusCode.Conflict && await ReadAsync(response, path, QdrantJson.Default.QdrantReplyBoolean, cancellationToken);
    }

    /// <summary>Sends without a body where the answer tells nothing.</summary>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Delete, path, null, cancellationToken);
        await ReadAsync(response, path, QdrantJson.Default.QdrantReplyJsonElement, cancellationToken);
    }

    /// <returns>The server's version.</returns>
    public async Task<Version> VersionAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, "", null, cancellationToken);
        await ThrowWhenRefusedAsync(response, "/", cancellationToken);
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var info = await JsonSerializer.DeserializeAsync(body, QdrantJson.Default.ServerInfo, cancellationToken);
            var isQdrant = info?.Title?.StartsWith("qdrant", StringComparison.OrdinalIgnoreCase) == true;
            return isQdrant && Version.TryParse(info!.Version?.Split('-')[0], out var version) ? version : throw faults.NotQdrant();
        }
        catch (JsonException fault)
        {
            throw faults.NotQdrant(fault);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new("application/json");
        }

        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException fault)
        {
            throw faults.Unreachable(fault);
        }
        catch (TimeoutRejectedException fault)
        {
            throw faults.Silent(fault);
        }
    }

    private async Task<T?> ReadAsync<T>(HttpResponseMessage response, string path, JsonTypeInfo<QdrantReply<T>> answer, CancellationToken cancellationToken)
    {
        await ThrowWhenRefusedAsync(response, path, cancellationToken);
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync(body, answer, cancellationToken) is { Result: var result } ? result : throw faults.Unreadable(path, null);
        }
        catch (JsonException fault)
        {
            throw faults.Unreadable(path, fault);
        }
        catch (HttpRequestException fault)
        {
            throw faults.Unreachable(fault);
        }
    }

    private async Task ThrowWhenRefusedAsync(HttpResponseMessage response, string path, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw faults.Refused(response.StatusCode, path, await response.Content.ReadAsStringAsync(cancellationToken), response.Headers.RetryAfter?.Delta);
        }
    }
}

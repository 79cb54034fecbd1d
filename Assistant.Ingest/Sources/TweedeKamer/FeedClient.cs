using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Assistant.Ingest.Sources.TweedeKamer.Records;
using Polly;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>Speaks OData with the service: politely, with time limits, and again when a fault may pass.</summary>
internal sealed class FeedClient : IDisposable
{
    /// <summary>What the service puts on a page when it is not asked for less.</summary>
    private const int PageSize = 250;

    private const int MostPages = 4000;
    private const int LargestPage = 64 * 1024 * 1024;

    private readonly FeedOptions options;
    private readonly HttpClient http;
    private readonly ResiliencePipeline patience;
    private readonly CallPace pace;

    public FeedClient(FeedOptions options, TimeProvider clock)
    {
        this.options = options;
        pace = new CallPace(options.WaitBetweenCalls, clock);
        patience = FeedPatience.Create(options, clock);
        http = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            MaxAutomaticRedirections = 3,
            ConnectTimeout = options.ListTimeout,
        })
        {
            // Each call has its own limit, below.
            Timeout = Timeout.InfiniteTimeSpan,
            BaseAddress = options.Address,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
    }

    /// <returns>All rows of all pages, in the order of the service.</returns>
    /// <exception cref="FeedFault">The service cannot be reached, refuses, or breaks off before the last row.</exception>
    public async IAsyncEnumerable<JsonElement> ListAsync(string query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var received = 0;
        int? count = null;
        var next = query;
        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (next is not null)
        {
            if (!asked.Add(next) || asked.Count > MostPages)
                throw new FeedFault("the list of the service goes round without an end", HttpStatusCode.OK);

            var page = await PageAsync(next, cancellationToken);
            received += page.Rows.Count;
            count = Math.Max(page.Count ?? 0, count ?? 0) is > 0 and var all ? all : null;
            next = Following(query, page, received, count);
            if (next is null && received < count)
                throw new FeedFault($"the list of the service broke off: {received} of {count} rows came", HttpStatusCode.OK);

            foreach (var row in page.Rows)
                yield return row;
        }
    }

    /// <summary>Writes a file of the service to <paramref name="path"/>, from its beginning with each try.</summary>
    /// <returns>Its length and hash.</returns>
    /// <exception cref="FeedFault">It is not there, too large, or could not be had after all retries.</exception>
    /// <exception cref="IOException">The disk failed.</exception>
    public async Task<DownloadedFile> DownloadAsync(string address, string path, CancellationToken cancellationToken) =>
        await patience.ExecuteAsync(async token => await DownloadOnceAsync(address, path, token), cancellationToken);

    public void Dispose()
    {
        http.Dispose();
        pace.Dispose();
    }

    private async Task<ListPage> PageAsync(string address, CancellationToken cancellationToken) =>
        await patience.ExecuteAsync(
            async token =>
            {
                await using var body = new MemoryStream();
                await GetAsync(address, options.ListTimeout, (content, inTime) => CopyAsync(content, body, LargestPage, inTime), token);
                return Parse(body.GetBuffer().AsSpan(0, (int)body.Length));
            },
            cancellationToken);

    private static ListPage Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, FeedJson.Default.ListPage) ?? throw new FeedFault("the service sent an empty page");
        }
        catch (JsonException fault)
        {
            throw new FeedFault($"the service sent a page that is no list ({fault.Message})", cause: fault);
        }
    }

    // Some say that a next link comes, others that it does not: it is followed when it is there.
    private string? Following(string query, ListPage page, int received, int? count)
    {
        if (page.NextLink is { Length: > 0 } link)
            return Own(link);

        var more = count is { } all ? received < all && page.Rows.Count > 0 : page.Rows.Count >= PageSize;
        return more ? $"{query}&$skip={received}" : null;
    }

    // Whatever host a link names, we stay with the service we were given.
    private string Own(string link) =>
        Uri.TryCreate(options.Address, link, out var next) && next.Query.Length > 0
            ? $"{next.AbsolutePath[(next.AbsolutePath.LastIndexOf('/') + 1)..]}{next.Query}"
            : throw new FeedFault("the service sent a link to the next page that is none", HttpStatusCode.OK);

    private async Task<DownloadedFile> DownloadOnceAsync(string address, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        await GetAsync(address, options.FileTimeout, (content, inTime) => CopyAsync(content, file, options.LargestFile, inTime), cancellationToken);
        file.Position = 0;
        var hash = await SHA256.HashDataAsync(file, cancellationToken);
        file.Flush(flushToDisk: true);
        return new DownloadedFile(file.Length, Convert.ToHexStringLower(hash));
    }

    private async Task GetAsync(string address, TimeSpan limit, Func<HttpContent, CancellationToken, Task> read, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(cancellationToken);
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(limit);
        try
        {
            using var response = await http.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, inTime.Token);
            if (!response.IsSuccessStatusCode)
                throw new FeedFault($"the service answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd(), response.StatusCode, pace.Asked(response.Headers.RetryAfter));

            await read(response.Content, inTime.Token);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FeedFault($"the service took longer than {limit.TotalSeconds:0.#} seconds", cause: fault);
        }
        catch (HttpRequestException fault)
        {
            throw new FeedFault($"the service cannot be reached ({fault.Message})", cause: fault);
        }
    }

    private static async Task CopyAsync(HttpContent content, Stream target, long most, CancellationToken cancellationToken)
    {
        await using var source = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[64 * 1024];
        for (long copied = 0; ;)
        {
            var count = await ReadAsync(source, buffer, cancellationToken);
            if (count == 0)
                return;

            copied += count;
            if (copied > most)
                throw new FeedFault($"the file is larger than {most / 1024 / 1024} MB", HttpStatusCode.RequestEntityTooLarge);

            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }
    }

    // Only a fault of the connection is the service's: one of the disk must not be tried again.
    private static async Task<int> ReadAsync(Stream source, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException fault)
        {
            throw new FeedFault($"the connection broke off ({fault.Message})", cause: fault);
        }
    }
}

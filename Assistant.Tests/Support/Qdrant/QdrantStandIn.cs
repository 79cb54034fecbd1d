using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>
/// A Qdrant server in this process: as much of its REST contract as the store uses, and as strict as the real one.
/// Faults are played when a test asks for them.
/// </summary>
internal sealed class QdrantStandIn : IAsyncDisposable
{
    public const string Key = "a key that may write";
    public const string ReadOnlyKey = "a key that may read";
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly WebApplication host;
    private readonly StandInCollections collections = new();
    private readonly Queue<QdrantFault> faults = new();

    private QdrantStandIn(WebApplication host) => this.host = host;

    public Uri Endpoint { get; private set; } = null!;

    public string Version { get; set; } = "1.19.0";

    /// <summary>Requests must carry a key.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Decides for every request, by its number, whether something goes wrong.</summary>
    public Func<int, QdrantFault?> Weather { get; set; } = _ => null;

    public int Requests { get; private set; }

    public StandInCollections Collections => collections;

    public static async Task<QdrantStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var server = new QdrantStandIn(builder.Build());
        server.host.Run(server.AnswerAsync);
        await server.host.StartAsync();
        var addresses = server.host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        server.Endpoint = new Uri(addresses.Addresses.Single());
        return server;
    }

    /// <summary>The next request that writes meets this.</summary>
    public QdrantStandIn Then(QdrantFault fault)
    {
        lock (faults)
            faults.Enqueue(fault);
        return this;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Trim('/').Split('/');
        if (path is [""])
        {
            await context.Response.WriteAsJsonAsync(new { title = "qdrant - vector search engine", version = Version, commit = "none" });
            return;
        }

        if (Refusal(context) is var (status, text))
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(text);
            return;
        }

        try
        {
            var body = await BodyAsync(context);
            var fault = NextFault(context);
            if (fault is not null && await PlayedAsync(context, fault.Value))
                return;

            var result = collections.Answer(context.Request.Method, path, body, isHalf: fault == QdrantFault.HalfWritten);
            if (fault is QdrantFault.HalfWritten)
                await RefuseAsync(context, 503, "Service unavailable: one shard did not answer");
            else if (fault is QdrantFault.Dropped)
                context.Abort();
            else
                await context.Response.WriteAsJsonAsync(new JsonObject { ["result"] = Acknowledged(context, result), ["status"] = "ok", ["time"] = 0.001 });
        }
        catch (QdrantRefusal refusal)
        {
            await RefuseAsync(context, refusal.Status, refusal.Message);
        }
    }

    private (int Status, string Text)? Refusal(HttpContext context)
    {
        var given = context.Request.Headers["api-key"].ToString();
        return !IsLocked || given == Key ? null
            : given != ReadOnlyKey ? (401, "Must provide an API key or an Authorization bearer token")
            : Writes(context) ? (403, "Write access to collection is not allowed") : null;
    }

    // Reads are posted too.
    private static bool Writes(HttpContext context) =>
        context.Request.Method is "PUT" or "DELETE"
        || (context.Request.Method == "POST" && context.Request.Path.Value!.Split('/')[^1] is "delete" or "payload" or "aliases");

    private static async Task<JsonObject> BodyAsync(HttpContext context)
    {
        using var copy = new MemoryStream();
        await context.Request.Body.CopyToAsync(copy);
        if (copy.Length > MostBytes)
            throw new QdrantRefusal(400, $"Payload error: JSON payload ({copy.Length} bytes) is larger than allowed (limit: {MostBytes} bytes).");
        if (copy.Length == 0)
            return [];
        copy.Position = 0;
        try
        {
            return (await JsonNode.ParseAsync(copy))!.AsObject();
        }
        catch (System.Text.Json.JsonException fault)
        {
            throw QdrantRefusal.BadRequest($"Format error in JSON body: {fault.Message}");
        }
    }

    private QdrantFault? NextFault(HttpContext context)
    {
        lock (faults)
        {
            Requests++;
            return Writes(context) && faults.TryDequeue(out var next) ? next : Weather(Requests);
        }
    }

    private static async Task<bool> PlayedAsync(HttpContext context, QdrantFault fault)
    {
        switch (fault)
        {
            case QdrantFault.Busy:
                context.Response.Headers.RetryAfter = "0";
                await RefuseAsync(context, 429, "Rate limiting exceeded: Write rate limit exceeded, retry later");
                return true;
            case QdrantFault.TimedOut:
                await RefuseAsync(context, 408, "Timeout error: Operation timed out");
                return true;
            case QdrantFault.Unavailable:
                await RefuseAsync(context, 503, "Service unavailable: shard is not ready");
                return true;
            case QdrantFault.Full:
                await RefuseAsync(context, 507, "No space left on device");
                return true;
            case QdrantFault.UnknownNotWritten when IsUpdate(context):
                await context.Response.WriteAsJsonAsync(new { result = new { operation_id = 1, status = "wait_timeout" }, status = "ok", time = 0.1 });
                return true;
            default:
                return false;
        }
    }

    private JsonNode Acknowledged(HttpContext context, JsonNode result)
    {
        if (!IsUpdate(context))
            return result;
        if (context.Request.Query["wait"] != "true")
            return new JsonObject { ["operation_id"] = Requests, ["status"] = "acknowledged" };
        return result;
    }

    private static bool IsUpdate(HttpContext context) => Writes(context) && context.Request.Path.Value!.Contains("/points", StringComparison.Ordinal);

    private static async Task RefuseAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(new { status = new { error }, time = 0.0 });
    }
}

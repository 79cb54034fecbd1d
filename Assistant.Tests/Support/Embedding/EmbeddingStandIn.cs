using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Support.Embedding;

/// <summary>An OpenAI-compatible embedding service over real HTTP, whose model is <see cref="TrigramModel"/> and which goes wrong when told.</summary>
internal sealed class EmbeddingStandIn : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly ConcurrentQueue<EmbeddingCall> calls = new();
    private readonly ConcurrentQueue<Func<HttpContext, EmbeddingCall, Task>> faults = new();

    private EmbeddingStandIn(WebApplication host) => this.host = host;

    public string Endpoint { get; private set; } = "";

    public int Dimension { get; set; } = 64;

    /// <summary>Some services send numbers although text in base64 is asked for.</summary>
    public bool SendsNumbers { get; set; }

    /// <summary>Sends the vectors in another order than the texts, each with its number.</summary>
    public bool SendsOutOfOrder { get; set; }

    /// <summary>What becomes of every call that no single fault is meant for; null to serve it.</summary>
    public Func<HttpContext, EmbeddingCall, Task>? Always { get; set; }

    public IReadOnlyList<EmbeddingCall> Calls => [.. calls];

    /// <summary>All texts that were ever served.</summary>
    public ConcurrentQueue<string> Served { get; } = new();

    public static async Task<EmbeddingStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new EmbeddingStandIn(builder.Build());
        service.host.MapPost("/v1/embeddings", service.TakeAsync);
        await service.host.StartAsync();
        service.Endpoint = service.host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        return service;
    }

    /// <summary>The next call goes wrong in this way; several are taken in turn.</summary>
    public void Fail(Func<HttpContext, EmbeddingCall, Task> fault) => faults.Enqueue(fault);

    public static Func<HttpContext, EmbeddingCall, Task> Status(int status, int? retryAfter = null) => (context, _) =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsync("""{"error":{"message":"no"}}""");
    };

    /// <summary>Half of an answer, then the connection breaks.</summary>
    public Func<HttpContext, EmbeddingCall, Task> CutBody => async (context, call) =>
    {
        var whole = Body(call, call.Texts.Select(text => TrigramModel.Embed(text, Dimension)));
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = whole.Length;
        await context.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>An answer that is well-formed, with other vectors than the model's.</summary>
    public Func<HttpContext, EmbeddingCall, Task> Vectors(Func<EmbeddingCall, IEnumerable<float[]>> made) => (context, call) => WriteAsync(context, Body(call, made(call)));

    /// <summary>A body of one's own.</summary>
    public static Func<HttpContext, EmbeddingCall, Task> Text(string body) => (context, _) => WriteAsync(context, System.Text.Encoding.UTF8.GetBytes(body));

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    private static async Task WriteAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var root = body.RootElement;
        var input = root.GetProperty("input");
        var call = new EmbeddingCall(
            root.GetProperty("model").GetString()!,
            input.ValueKind == JsonValueKind.Array ? [.. input.EnumerateArray().Select(text => text.GetString()!)] : [input.GetString()!],
            root.TryGetProperty("dimensions", out var dimensions) ? dimensions.GetInt32() : null,
            context.Request.Headers.Authorization);
        calls.Enqueue(call);
        if (faults.TryDequeue(out var fault) || (fault = Always) is not null)
        {
            await fault(context, call);
            return;
        }

        foreach (var text in call.Texts)
            Served.Enqueue(text);
        await WriteAsync(context, Body(call, call.Texts.Select(text => TrigramModel.Embed(text, call.Dimensions ?? Dimension))));
    }

    private byte[] Body(EmbeddingCall call, IEnumerable<float[]> vectors) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        @object = "list",
        model = call.Model,
        data = (SendsOutOfOrder ? vectors.Index().Reverse() : vectors.Index()).Select(vector => new
        {
            @object = "embedding",
            index = vector.Index,
            embedding = SendsNumbers ? (object)vector.Item : Convert.ToBase64String(MemoryMarshal.AsBytes(vector.Item.AsSpan())),
        }),
        usage = new { prompt_tokens = 1, total_tokens = 1 },
    });
}

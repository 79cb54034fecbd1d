using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
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

    private readonly WebApplication host;
    private readonly StandInCollections collections = new();
    private readonly Lock counting = new();

    private QdrantStandIn(WebApplication host) => this.host = host;

    public Uri Endpoint { get; private set; } = null!;

    public string Title { get; set; } = "qdrant - vector search engine";

    public string Version { get; set; } = "1.19.0";

    /// <summary>Requests must carry a key.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Larger requests are refused.</summary>
    public long MostBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Decides for every request, by its number, whether something goes wrong.</summary>
    public Func<int, QdrantFault?> Weather { get; set; } = _ => null;

    /// <summary>Requests wait for it.</summary>
    public Task Opening { get; set; } = Task.CompletedTask;

    public int Requests { get; private set; }

    public StandInCollections Collections => collections;

    /// <param name="certificate">Lets the server speak TLS with it.</param>
    public static async Task<QdrantStandIn> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(5);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => Secure(listen, certificate));
        });
        var server = new QdrantStandIn(builder.Build());
        server.host.Run(server.AnswerAsync);
        await server.host.StartAsync();
        var addresses = server.host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        server.Endpoint = new Uri(addresses.Addresses.Single());
        return server;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static void Secure(ListenOptions listen, X509Certificate2? certificate)
    {
        if (certificate is not null)
            listen.UseHttps(certificate);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var path = context.Request.Path.Value!.Trim('/').Split('/');
            if (StandInService.Find(path, Title, Version) is { } open)
                await open.ExecuteAsync(context);
            else if (StandInAccess.Refusal(context, IsLocked) is var (status, text))
                await Results.Text(text, statusCode: status).ExecuteAsync(context);
            else
                await WorkAsync(context, path);
        }
        catch (QdrantRefusal refusal)
        {
            context.Response.Headers.RetryAfter = refusal.RetryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            context.Response.StatusCode = refusal.Status;
            await context.Response.WriteAsJsonAsync(new { status = new { error = refusal.Message }, time = 0.0 });
        }
    }

    private async Task WorkAsync(HttpContext context, string[] path)
    {
        var body = await BodyAsync(context);
        await Opening;
        var fault = NextFault();
        if (StandInFaults.Before(fault) is { } refusal)
            throw refusal;

        var result = IsUpdate(context) && fault is QdrantFault.UnknownNotWritten
            ? Outcome("wait_timeout")
            : Told(context, fault, collections.Answer(context.Request.Method, path, body, isHalf: fault == QdrantFault.HalfWritten));
        if (StandInFaults.After(fault) is { } late)
            throw late;

        var answer = new JsonObject { ["result"] = result, ["status"] = "ok", ["time"] = 0.001 };
        if (!await StandInFaults.SpoiltAsync(context, fault, answer))
            await context.Response.WriteAsJsonAsync(answer);
    }

    private async Task<JsonObject> BodyAsync(HttpContext context)
    {
        if (context.Request.Query["timeout"] is [{ } timeout] && (!int.TryParse(timeout, out var seconds) || seconds < 1))
            throw new QdrantRefusal(422, "Validation error in query parameters: timeout: must be 1 or larger");
        using var copy = new MemoryStream();
        await context.Request.Body.CopyToAsync(copy);
        if (copy.Length > MostBytes)
            throw new QdrantRefusal(400, $"Payload error: JSON payload ({copy.Length} bytes) is larger than allowed (limit: {MostBytes} bytes).");
        copy.Position = 0;
        try
        {
            return copy.Length == 0 ? [] : (await JsonNode.ParseAsync(copy))!.AsObject();
        }
        catch (System.Text.Json.JsonException fault)
        {
            throw QdrantRefusal.BadRequest($"Format error in JSON body: {fault.Message}");
        }
    }

    private QdrantFault? NextFault()
    {
        lock (counting)
            return Weather(++Requests);
    }

    private static JsonNode Told(HttpContext context, QdrantFault? fault, JsonNode result) =>
        !IsUpdate(context) ? result
        : fault is QdrantFault.UnknownWritten ? Outcome("wait_timeout")
        : context.Request.Query["wait"] == "true" ? result
        : Outcome("acknowledged");

    private static JsonObject Outcome(string status) => new() { ["operation_id"] = 1, ["status"] = status };

    private static bool IsUpdate(HttpContext context) => StandInAccess.Writes(context) && context.Request.Path.Value!.Contains("/points", StringComparison.Ordinal);
}

using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Support;

/// <summary>A channel's reply address: keeps what it receives and answers as it is told.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly WebApplication host;
    private readonly Channel<ConnectorCall> calls = Channel.CreateUnbounded<ConnectorCall>();
    private readonly Queue<Func<HttpContext, Task>> script = new();

    private int given;

    private FakeConnector(WebApplication host) => this.host = host;

    public string ServiceUrl { get; private set; } = "";

    /// <summary>Calls that show one of these are answered with 401, script or not.</summary>
    public HashSet<string> RejectedTokens { get; } = [];

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector.host.Run(connector.TakeAsync);
        await connector.host.StartAsync();
        var addresses = connector.host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        connector.ServiceUrl = addresses.Addresses.Single();
        return connector;
    }

    /// <summary>The next call is answered like this; calls beyond the script get 200 and an id: given-1, given-2 and so on.</summary>
    public FakeConnector Then(int status, string? retryAfter = null, string? location = null) => Then(context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        if (location is not null)
            context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    /// <summary>The next call is refused with the error body that connectors send.</summary>
    public FakeConnector ThenError(int status, string code, string message = "") => Then(context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { code, message } });
    });

    /// <summary>The next call gets no answer before its caller hangs up.</summary>
    public FakeConnector ThenSilence() => Then(async context =>
    {
        var gone = new TaskCompletionSource();
        await using var hangUp = context.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    });

    public async Task<ConnectorCall> NextAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await calls.Reader.ReadAsync(limit.Token);
    }

    /// <summary>The next activity that is not a sign of typing.</summary>
    public async Task<JsonElement> NextMessageAsync()
    {
        while (true)
        {
            var call = await NextAsync();
            if (call.Type != "typing")
                return call.Body;
        }
    }

    public bool HasMore => calls.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private FakeConnector Then(Func<HttpContext, Task> answer)
    {
        lock (script)
            script.Enqueue(answer);
        return this;
    }

    /// <summary>Receives one call, as the host of this connector or of another.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        var body = context.Request.ContentLength > 0 ? (await JsonDocument.ParseAsync(context.Request.Body)).RootElement : default;
        var path = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        await calls.Writer.WriteAsync(new ConnectorCall(
            context.Request.Method, path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()), body));
        if (RejectedTokens.Contains(context.Request.Headers.Authorization.ToString()))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (Next() is { } answer)
            await answer(context);
        else
            await context.Response.WriteAsJsonAsync(new { id = $"given-{Interlocked.Increment(ref given)}" });
    }

    private Func<HttpContext, Task>? Next()
    {
        lock (script)
            return script.TryDequeue(out var answer) ? answer : null;
    }
}

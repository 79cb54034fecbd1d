using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Support.Models;

/// <summary>An OpenAI-compatible service over real HTTP whose model does what the test says.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly List<ScriptedCall> calls = [];

    private ScriptedModel(WebApplication host) => this.host = host;

    public string Endpoint { get; private set; } = "";

    /// <summary>What the model does with a call; may be changed between questions.</summary>
    public Func<ScriptedCall, Task> Script { get; set; } = call => call.EndAsync();

    public IReadOnlyList<ScriptedCall> Calls
    {
        get
        {
            lock (calls)
            {
                return [.. calls];
            }
        }
    }

    public static async Task<ScriptedModel> StartAsync(Func<ScriptedCall, Task>? script = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var model = new ScriptedModel(builder.Build());
        model.Script = script ?? model.Script;
        model.host.MapPost("/v1/chat/completions", model.TakeAsync);
        await model.host.StartAsync();
        model.Endpoint = model.host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        return model;
    }

    /// <summary>A model that says the same to every question, and repeats it when asked again.</summary>
    public static Func<ScriptedCall, Task> Saying(string words) => async call =>
    {
        await call.SpellAsync(words);
        await call.EndAsync();
    };

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        ScriptedCall call;
        lock (calls)
        {
            call = new ScriptedCall(context, body.RootElement.Clone(), calls.Count + 1);
            calls.Add(call);
        }

        try
        {
            await Script(call);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The assistant had enough.
        }
    }
}

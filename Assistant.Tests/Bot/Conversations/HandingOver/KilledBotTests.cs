using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Conversations.HandingOver;

/// <summary>A real process that is killed without warning while it answers.</summary>
public sealed class KilledBotTests : IAsyncLifetime
{
    private const string Listening = "Now listening on: ";

    private readonly TemporaryFolder folder = new();
    private FakeConnector connector = null!;

    public async Task InitializeAsync() => connector = await FakeConnector.StartAsync();

    public async Task DisposeAsync()
    {
        await connector.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task AQuestionThatWasAcknowledgedIsAnsweredAfterAKillOnce()
    {
        connector.ThenSilence();
        using (var first = await StartAsync())
        {
            Assert.Equal(HttpStatusCode.Accepted, await SayAsync(first.Address, "vraag", "m1"));
            Assert.Equal("typing", (await connector.NextAsync()).Type);
            await first.KillAsync();
        }

        using var second = await StartAsync();
        var answer = await connector.NextMessageAsync();
        Assert.Equal("m1", answer.GetProperty("replyToId").GetString());
        Assert.Equal(HttpStatusCode.OK, await SayAsync(second.Address, "vraag", "m1"));
        await SayAsync(second.Address, "help", "m2");
        Assert.Equal("m2", (await connector.NextMessageAsync()).GetProperty("replyToId").GetString());
        await second.KillAsync();
        Assert.False(connector.HasMore);
    }

    private async Task<RunningBot> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Assistant.Bot.dll"),
            "--environment", "Development",
            "--urls", "http://127.0.0.1:0",
            $"--Assistant:DataDirectory={folder.Path}",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
        ])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder.Path,
        })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
                return new RunningBot(process, new Uri(line[(at + Listening.Length)..].Trim()));
        }

        throw new InvalidOperationException("The bot did not start.");
    }

    private async Task<HttpStatusCode> SayAsync(Uri address, string text, string id)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var response = await http.PostAsJsonAsync(new Uri(address, "api/messages"), new
        {
            type = "message",
            id,
            text,
            channelId = "emulator",
            serviceUrl = connector.ServiceUrl,
            conversation = new { id = "7f2c|livechat" },
            from = new { id = "user" },
            recipient = new { id = "bot" },
        });
        return response.StatusCode;
    }

    private sealed class RunningBot : IDisposable
    {
        private readonly Process process;
        private readonly Task output;

        public RunningBot(Process process, Uri address)
        {
            this.process = process;
            Address = address;
            // A full pipe would stop the process.
            output = process.StandardOutput.ReadToEndAsync();
        }

        public Uri Address { get; }

        public async Task KillAsync()
        {
            process.Kill();
            await process.WaitForExitAsync();
            await output;
        }

        public void Dispose()
        {
            if (!process.HasExited)
                process.Kill();
            process.Dispose();
        }
    }
}

using Assistant.Bot.WebChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Assistant.Tests.Bot.WebChat;

/// <summary>The chat page alone, without a bot behind it.</summary>
public sealed class WebChatHost : IAsyncLifetime
{
    private WebApplication? app;

    public HttpClient Client { get; private set; } = new();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddAssistantWebChat();
        app = builder.Build();
        app.MapWebChat();
        await app.StartAsync();
        Client = app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
            await app.DisposeAsync();
    }
}

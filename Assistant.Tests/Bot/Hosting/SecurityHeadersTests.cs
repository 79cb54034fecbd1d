using System.Text;
using Assistant.Bot.Hosting;
using Assistant.Bot.WebChat;
using Assistant.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Bot.Hosting;

public sealed class SecurityHeadersTests : IAsyncLifetime
{
    private readonly StoredLetters letters = new(Some.Letter());
    private readonly AssistantApplication application;

    public SecurityHeadersTests() => application = new AssistantApplication().With("Assistant:DataDirectory", letters.DataDirectory).Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await application.DisposeAsync();
        letters.Dispose();
    }

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/widget", 200)]
    [InlineData("GET", "/widget.js", 200)]
    [InlineData("GET", "/letters/2099D00001", 200)]
    [InlineData("GET", "/letters/2099D09999", 404)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("GET", "/healthz", 200)]
    [InlineData("GET", "/api/messages", 405)]
    [InlineData("POST", "/api/messages", 400)]
    [InlineData("POST", "/v3/directline/tokens/generate", 400)]
    [InlineData("GET", "/v3/directline/conversations/x", 401)]
    [InlineData("GET", "/v3/directline/conversations/x/stream", 400)]
    public async Task EveryAnswerCarriesThem(string method, string address, int status)
    {
        using var client = application.NewClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (method == "POST")
            request.Content = new StringContent("no JSON", Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        AssertComplete(response);
    }

    [Fact]
    public async Task EveryFileOfThePageCarriesThem()
    {
        using var client = application.NewClient();
        foreach (var file in PageFiles.Shared.All)
        {
            using var response = await client.GetAsync(new Uri(file.Path, UriKind.Relative));
            AssertComplete(response);
        }
    }

    [Fact]
    public async Task AFaultCarriesThemToo()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddProblemDetails();
        await using var faulty = builder.Build();
        faulty.UseSecurityHeaders();
        faulty.UseExceptionHandler();
        faulty.MapGet("/fault", string () => throw new InvalidOperationException("A fault."));
        await faulty.StartAsync();
        using var client = faulty.GetTestClient();
        using var response = await client.GetAsync(new Uri("/fault", UriKind.Relative));
        Assert.Equal(500, (int)response.StatusCode);
        AssertComplete(response);
    }

    private static void AssertComplete(HttpResponseMessage response)
    {
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("frame-ancestors", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.NotNull(response.Headers.CacheControl);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
    }
}

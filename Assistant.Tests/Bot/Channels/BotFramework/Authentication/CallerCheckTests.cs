using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.BotFramework;
using Assistant.Bot.Channels.BotFramework.Authentication;
using Assistant.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Channels.BotFramework.Authentication;

public sealed class CallerCheckTests
{
    private static readonly IOptions<BotFrameworkOptions> Anonymous = Options.Create(new BotFrameworkOptions { AllowAnonymous = true });

    private static readonly ActivityCheck Check = new(Anonymous, new ServiceHosts(Anonymous));

    private static readonly object Event = new { type = "event", channelId = "emulator", serviceUrl = "http://localhost:9000" };

    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", true)]
    [InlineData("127.8.9.1", "127.0.0.1:3978", true)]
    [InlineData("::1", "[::1]:3978", true)]
    [InlineData("::ffff:127.0.0.1", "localhost", true)]
    [InlineData("192.168.1.7", "localhost:3978", false)]
    [InlineData("::ffff:10.0.0.5", "localhost:3978", false)]
    [InlineData("127.0.0.1", "rebound.example:3978", false)]
    [InlineData("127.0.0.1", "localhost.example:3978", false)]
    [InlineData(null, "localhost:3978", false)]
    public void AnAnonymousCallerMustBeOnThisMachine(string? remote, string host, bool accepted)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Host = new HostString(host);
        Assert.Equal(accepted, Loopback.WhyNotLocal(context.Request) is null);
    }

    [Theory]
    [InlineData("http://localhost:51234", true)]
    [InlineData("https://127.0.0.1/base/", true)]
    [InlineData("http://[::1]:80", true)]
    [InlineData("http://LOCALHOST", true)]
    [InlineData("http://localhost@evil.example", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("http://evil.example#localhost", false)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://localhost/", false)]
    [InlineData("localhost", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void AnAnonymousActivityMustBeAnsweredOnThisMachine(string? serviceUrl, bool accepted) =>
        Assert.Equal(accepted, Check.WhyRefuse(Caller.Anonymous, new Activity { ChannelId = "emulator", ServiceUrl = serviceUrl }) is null);

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("DirectLine")]
    public void NobodyMaySpeakForOurOwnChannels(string channelId) =>
        Assert.NotNull(Check.WhyRefuse(Caller.Anonymous, new Activity { ChannelId = channelId, ServiceUrl = "http://localhost" }));

    [Fact]
    public async Task OutsideDevelopmentNobodyIsAnonymous()
    {
        await using var application = new AssistantApplication().InEnvironment("Production").Start();
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(application, _ => { }));
    }

    [Fact]
    public async Task AnonymousCallersCanBeAllowedByConfiguration()
    {
        await using var application = new AssistantApplication().InEnvironment("Production").With("BotFramework:AllowAnonymous", "true").Start();
        Assert.Equal(HttpStatusCode.OK, await SendAsync(application, _ => { }));
    }

    [Fact]
    public async Task AnAnonymousCallerMustNotShowATokenOrComeThroughAProxy()
    {
        await using var application = new AssistantApplication().Start();
        Assert.Equal(HttpStatusCode.OK, await SendAsync(application, _ => { }));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(application, headers => headers.Authorization = new("Bearer", "x")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(application, headers => headers.Add("X-Forwarded-For", "8.8.8.8")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(application, headers => headers.Host = "rebound.example"));
    }

    private static async Task<HttpStatusCode> SendAsync(AssistantApplication application, Action<HttpRequestHeaders> change)
    {
        using var http = application.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = JsonContent.Create(Event) };
        change(request.Headers);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}

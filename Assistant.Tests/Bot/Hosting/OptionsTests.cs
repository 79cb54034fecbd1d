using System.Net;
using Assistant.Bot;
using Assistant.Bot.Channels.BotFramework;
using Assistant.Bot.Channels.DirectLine;
using Assistant.Bot.Conversations;
using Assistant.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Hosting;

public sealed class OptionsTests
{
    [Fact]
    public async Task TheDefaultsAreGoodAndOpenInDevelopmentOnly()
    {
        await using var development = new AssistantApplication().Start();
        Assert.True(Of<BotFrameworkOptions>(development).AllowAnonymous);
        Assert.True(Of<DirectLineOptions>(development).OpenTokens);
        await using var production = new AssistantApplication().InEnvironment("Production").Start();
        Assert.False(Of<BotFrameworkOptions>(production).AllowAnonymous);
        Assert.False(Of<DirectLineOptions>(production).OpenTokens);
        Assert.Equal(TimeSpan.FromMinutes(30), Of<DirectLineOptions>(production).TokenLifetime);
    }

    [Fact]
    public async Task AValueIsReadFromConfiguration()
    {
        await using var application = new AssistantApplication()
            .With("Assistant:Turns:Capacity", "7")
            .With("DirectLine:AllowedOrigins:0", "https://intranet.example")
            .Start();
        Assert.Equal(7, Of<TurnOptions>(application).Capacity);
        Assert.Equal(["https://intranet.example"], Of<DirectLineOptions>(application).AllowedOrigins);
    }

    [Fact]
    public async Task EveryBadValueIsNamedAtOnce()
    {
        await using var application = new AssistantApplication()
            .With("Assistant:DataDirectory", "")
            .With("Assistant:Turns:Capacity", "0")
            .With("BotFramework:AttemptTimeout", "1.00:00:00")
            .With("DirectLine:SigningKey", "c2hvcnQ=")
            .With("DirectLine:AllowedOrigins:0", "intranet.example/path")
            .With("DirectLine:History", "1");
        var message = Assert.ThrowsAny<Exception>(application.Start).ToString();
        Assert.All(
            ["DataDirectory", "Capacity", "AttemptTimeout", "SigningKey", "AllowedOrigins", "History"],
            name => Assert.Contains(name, message, StringComparison.Ordinal));
    }

    private static T Of<T>(AssistantApplication application)
        where T : class => application.Services.GetRequiredService<IOptions<T>>().Value;
}

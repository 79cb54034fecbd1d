using System.Net;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.BotFramework.Authentication;

/// <summary>What the kind of registration, the cloud and the allowed tenants change.</summary>
public sealed class RegistrationTests : IAsyncLifetime
{
    private LocalMicrosoft microsoft = null!;

    public async Task InitializeAsync() => microsoft = await LocalMicrosoft.StartAsync();

    public async Task DisposeAsync() => await microsoft.DisposeAsync();

    [Theory]
    [InlineData("MultiTenant", HttpStatusCode.Unauthorized)]
    [InlineData("SingleTenant", HttpStatusCode.OK)]
    public async Task TheEmulatorMayUseTheTenantOfASingleTenantBot(string type, HttpStatusCode expected)
    {
        await using var application = New().With("BotFramework:AppType", type);
        if (type == "SingleTenant")
            application.With("BotFramework:TenantId", LocalMicrosoft.TenantId);
        using var user = new TeamsUser(application.Start(), microsoft);
        var activity = user.Activity("event", change => (change["channelId"], change["serviceUrl"]) = ("emulator", "http://localhost:9000"));
        Assert.Equal(expected, await user.SendAsync(
            activity, microsoft.Tokens.Emulator(2, ("iss", $"https://login.microsoftonline.com/{LocalMicrosoft.TenantId}/v2.0"))));
    }

    [Fact]
    public async Task TheGovernmentCloudHasIssuersOfItsOwn()
    {
        await using var application = New().With("BotFramework:Cloud", "UsGovernment").Start();
        using var user = new TeamsUser(application, microsoft);
        Assert.Equal(HttpStatusCode.OK, await user.SendAsync(user.Activity("event", null), microsoft.Tokens.Connector(("iss", "https://api.botframework.us"))));
        Assert.Equal(HttpStatusCode.Unauthorized, await user.SendAsync(user.Activity("event", null)));
    }

    [Fact]
    public async Task OnlyAllowedTenantsAreServed()
    {
        await using var application = New().With("BotFramework:AllowedTenants:0", LocalMicrosoft.TenantId.ToUpperInvariant()).Start();
        using var user = new TeamsUser(application, microsoft);
        Assert.Equal(HttpStatusCode.OK, await user.SendAsync(user.Activity("event", null)));
        Assert.Equal(HttpStatusCode.OK, await user.SendAsync(user.Activity("event", activity => activity.Remove("channelData"))));
        Assert.Equal(HttpStatusCode.Unauthorized, await user.SendAsync(user.Activity("event", activity =>
            activity["channelData"]!["tenant"]!["id"] = "99999999-86a4-4d3e-b7c9-665544332211")));
        Assert.Equal(HttpStatusCode.Unauthorized, await user.SendAsync(user.Activity("event", activity =>
        {
            activity.Remove("channelData");
            activity["conversation"]!["tenantId"] = null;
        })));
    }

    [Fact]
    public async Task KeysMayComeFromAnotherAddress()
    {
        await using var application = New().With("BotFramework:ConnectorMetadata", microsoft.Keys.AbsoluteUri).Start();
        using var user = new TeamsUser(application, microsoft);
        Assert.Equal(HttpStatusCode.OK, await user.SendAsync(user.Activity("event", null)));
    }

    [Theory]
    [InlineData("BotFramework:AppId", "assistant", "AppId")]
    [InlineData("BotFramework:AllowAnonymous", "true", "AllowAnonymous")]
    [InlineData("BotFramework:AppPassword", "", "AppPassword")]
    [InlineData("BotFramework:CertificatePath", "missing.pfx", "either AppPassword or CertificatePath")]
    [InlineData("BotFramework:AppType", "SingleTenant", "TenantId")]
    [InlineData("BotFramework:ConnectorMetadata", "http://login.example/keys", "ConnectorMetadata")]
    [InlineData("BotFramework:TrustedHosts:0", "https://smba.example/", "TrustedHosts")]
    public async Task SettingsThatDoNotGoTogetherAreNamedAtStart(string setting, string value, string expected)
    {
        await using var application = New().With(setting, value);
        Assert.Contains(expected, Assert.ThrowsAny<Exception>(application.Start).ToString(), StringComparison.Ordinal);
    }

    private AssistantApplication New() => new AssistantApplication().RegisteredWith(microsoft);
}

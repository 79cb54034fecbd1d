using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Assistant.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Tests.Conformance;

/// <summary>
/// Tokens, good and forged, are judged by the assistant over HTTP and by botframework-connector of npm, which fetches
/// the same keys from the same local authority.
/// </summary>
public sealed class ConnectorLibraryTests : IAsyncLifetime
{
    private const string Stranger = "99999999-3c1d-4e8f-9a7b-112233445566";

    private static readonly long Now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private LocalMicrosoft microsoft = null!;
    private AssistantApplication application = null!;
    private TeamsUser user = null!;

    private TokenIssuer Tokens => microsoft.Tokens;

    public async Task InitializeAsync()
    {
        microsoft = await LocalMicrosoft.StartAsync();
        application = new AssistantApplication().RegisteredWith(microsoft).Start();
        user = new TeamsUser(application, microsoft);
    }

    public async Task DisposeAsync()
    {
        user.Dispose();
        await application.DisposeAsync();
        await microsoft.DisposeAsync();
    }

    [Fact]
    public async Task TheAssistantJudgesTokensAsMicrosoftsOwnLibraryDoes()
    {
        var calls = Connector().Concat(Emulator()).Concat(Broken()).ToList();
        var theirs = await JudgeAsync(calls);
        var ours = new List<bool>();
        foreach (var call in calls)
            ours.Add(await AcceptsAsync(call));
        Assert.Equal(calls.Zip(theirs, (call, accepted) => $"{call.Name}: {accepted}"), calls.Zip(ours, (call, accepted) => $"{call.Name}: {accepted}"));
        Assert.Equal(4, ours.Count(accepted => accepted));
    }

    [Fact]
    public async Task TheAssistantDiffersOnlyWhereItMeansTo()
    {
        TokenCall[] stricter =
        [
            new("our own token for the connector", Tokens.Emulator(1, ("aud", "https://api.botframework.com")), FromEmulator()),
            new("a key endorsed for nothing", Tokens.Sign(TokenIssuer.UnendorsedKey, Claims()), user.Activity("event", null)),
            new("an Emulator elsewhere", Tokens.Emulator(2), FromEmulator("https://evil.example")),
            new("a host that is not Microsoft's", Tokens.Connector(("serviceurl", "https://evil.example/")), At("https://evil.example/")),
        ];
        TokenCall[] milder =
        [
            new("no slash at the end", Tokens.Connector(("serviceurl", "https://smba.trafficmanager.net/emea")), user.Activity("event", null)),
            new("capitals", Tokens.Connector(("serviceurl", "https://SMBA.trafficmanager.net/emea/")), user.Activity("event", null)),
        ];
        Assert.All(await JudgeAsync(stricter), Assert.True);
        Assert.All(await JudgeAsync(milder), Assert.False);
        foreach (var call in stricter)
            Assert.False(await AcceptsAsync(call), call.Name);
        foreach (var call in milder)
            Assert.True(await AcceptsAsync(call), call.Name);
    }

    private static Dictionary<string, object> Claims(params (string Claim, object? Value)[] changes) => TokenIssuer.With(changes,
        ("iss", "https://api.botframework.com"), ("aud", LocalMicrosoft.AppId), ("serviceurl", LocalMicrosoft.ServiceUrl));

    private IEnumerable<TokenCall> Connector()
    {
        var teams = user.Activity("event", null);
        yield return new("good", Tokens.Connector(), teams);
        yield return new("expired within the skew", Tokens.Connector(("exp", Now - 200)), teams);
        yield return new("expired", Tokens.Connector(("exp", Now - 400)), teams);
        yield return new("not yet good", Tokens.Connector(("nbf", Now + 900)), teams);
        yield return new("other issuer", Tokens.Connector(("iss", "https://api.botframework.us")), teams);
        yield return new("no issuer", Tokens.Connector(("iss", null)), teams);
        yield return new("other audience", Tokens.Connector(("aud", Stranger)), teams);
        yield return new("no audience", Tokens.Connector(("aud", null)), teams);
        yield return new("other serviceurl", Tokens.Connector(("serviceurl", "https://smba.trafficmanager.net/amer/")), teams);
        yield return new("no serviceurl", Tokens.Connector(("serviceurl", null)), teams);
        yield return new("channel without endorsement", Tokens.Connector(), user.Activity("event", activity => activity["channelId"] = "facebook"));
        yield return new("the Emulator's key", Tokens.Sign(TokenIssuer.EmulatorKey, Claims()), teams);
    }

    private IEnumerable<TokenCall> Emulator()
    {
        yield return new("Emulator 1", Tokens.Emulator(1), FromEmulator());
        yield return new("Emulator 2", Tokens.Emulator(2), FromEmulator());
        yield return new("Emulator 3", Tokens.Emulator(3), FromEmulator());
        yield return new("Emulator without version", Tokens.Emulator(2, ("ver", null)), FromEmulator());
        yield return new("Emulator 2 with the claims of 1", Tokens.Emulator(1, ("ver", "2.0")), FromEmulator());
        yield return new("Emulator of another application", Tokens.Emulator(2, ("azp", Stranger)), FromEmulator());
        yield return new("Emulator of another tenant", Tokens.Emulator(2, ("iss", $"https://login.microsoftonline.com/{Stranger}/v2.0")), FromEmulator());
        yield return new("Emulator expired", Tokens.Emulator(2, ("exp", Now - 400)), FromEmulator());
        yield return new("a skill's token", Tokens.Emulator(1, ("appid", Stranger)), FromEmulator());
    }

    private IEnumerable<TokenCall> Broken()
    {
        var teams = user.Activity("event", null);
        var parts = Tokens.Connector().Split('.');
        using var foreign = RSA.Create(2048);
        yield return new("foreign signature", Tokens.Sign(TokenIssuer.ConnectorKey, Claims(), with: foreign), teams);
        yield return new("unknown key", Tokens.Sign("unknown", Claims(), with: foreign), teams);
        yield return new("no signature", $"{parts[0]}.{parts[1]}.", teams);
        yield return new("algorithm none", $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.", teams);
        yield return new("keyed hash", $"{Base64UrlEncoder.Encode($$"""{"alg":"HS256","kid":"{{TokenIssuer.ConnectorKey}}"}""")}.{parts[1]}.{parts[2]}", teams);
        yield return new("PSS", Tokens.Sign(TokenIssuer.ConnectorKey, Claims(), SecurityAlgorithms.RsaSsaPssSha256), teams);
        yield return new("changed claims", $"{parts[0]}.{Base64UrlEncoder.Encode("""{"iss":"https://api.botframework.com"}""")}.{parts[2]}", teams);
        yield return new("no token at all", "x", teams);
    }

    private JsonObject FromEmulator(string serviceUrl = "http://localhost:9000") => user.Activity(
        "event", activity => (activity["channelId"], activity["serviceUrl"]) = ("emulator", serviceUrl));

    private JsonObject At(string serviceUrl) => user.Activity("event", activity => activity["serviceUrl"] = serviceUrl);

    private async Task<bool> AcceptsAsync(TokenCall call)
    {
        var status = await user.SendAsync(call.Activity, call.Token);
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Unauthorized, $"{call.Name}: {status}");
        return status == HttpStatusCode.OK;
    }

    private async Task<IReadOnlyList<bool>> JudgeAsync(IReadOnlyList<TokenCall> calls)
    {
        var verdicts = await NodeScript.RunAsync("tokens.cjs", new
        {
            appId = LocalMicrosoft.AppId,
            connectorMetadata = microsoft.Keys,
            emulatorMetadata = microsoft.EmulatorKeys,
            calls = calls.Select(call => new { header = $"Bearer {call.Token}", activity = call.Activity }),
        });
        return [.. verdicts.EnumerateArray().Select(verdict => verdict.GetProperty("accepted").GetBoolean())];
    }

    private sealed record TokenCall(string Name, string Token, JsonObject Activity);
}

using Assistant.Bot.Answering;
using Assistant.Tests.Support;

namespace Assistant.Tests.Conformance;

/// <summary>Answers that are too much for Teams, over the real host: they are cut before Teams refuses them, and when it does all the same.</summary>
public sealed class TeamsAnswerTests : IAsyncLifetime
{
    private LocalMicrosoft microsoft = null!;
    private AssistantApplication application = null!;
    private TeamsUser user = null!;

    private FakeConnector Connector => microsoft.Connector;

    public async Task InitializeAsync()
    {
        microsoft = await LocalMicrosoft.StartAsync();
        application = new AssistantApplication().RegisteredWith(microsoft)
            .Answering((question, _) => Task.FromResult(question.Text == "lang" ? Of(1, 60_000) : Of(25, 2_500))).Start();
        user = new TeamsUser(application, microsoft);
    }

    public async Task DisposeAsync()
    {
        user.Dispose();
        await application.DisposeAsync();
        await microsoft.DisposeAsync();
    }

    [Fact, Trait("Case", "34")]
    [Trait("Case", "41")]
    public async Task AnAnswerKeepsToEveryLimitOfTeams()
    {
        await user.SayAsync("veel");
        var call = await Connector.NextAsync();
        TeamsRules.Check(call.Body);
        var claims = call.Body.GetProperty("entities")[0].GetProperty("citation").GetArrayLength();
        Assert.InRange(claims, 5, 20);
        Assert.Contains($"{claims} van 25", call.Text, StringComparison.Ordinal);
        await user.SayAsync("bronnen");
        TeamsRules.Check((await Connector.NextAsync()).Body);
    }

    [Fact, Trait("Case", "34")]
    public async Task WhenNotOneQuoteFitsTheUserHearsIt()
    {
        await user.SayAsync("lang");
        var call = await Connector.NextAsync();
        TeamsRules.Check(call.Body);
        Assert.Contains("te lang om hier te tonen", call.Text, StringComparison.Ordinal);
        await user.SayAsync("bronnen");
        TeamsRules.Check((await Connector.NextAsync()).Body);
    }

    [Fact, Trait("Case", "34")]
    public async Task WhenTeamsFindsAMessageTooLargeAllTheSameTheUserHearsIt()
    {
        Connector.ThenError(413, "MessageSizeTooBig");
        await user.SayAsync("veel");
        await Connector.NextAsync();
        Assert.Contains("te lang om hier te tonen", (await Connector.NextAsync()).Text, StringComparison.Ordinal);
        Assert.False(Connector.HasMore);
    }

    private static Answer Of(int count, int length) => SomeAnswer.Of([.. Enumerable.Range(1, count).Select(number =>
        SomeAnswer.Quote(string.Join(' ', Enumerable.Repeat("“mensenhandel” \"&\"", length / 18)), number, SomeAnswer.Footnote(number, "Zie [de bijlage](https://evil.example).")))])
        with { Suggestions = ["Wat nog?", "Wie nog?", "Waar nog?"] };
}

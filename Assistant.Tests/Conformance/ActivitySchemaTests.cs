using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support;

namespace Assistant.Tests.Conformance;

/// <summary>Everything the assistant sends, judged by the schemas of Microsoft's own packages and by the library that draws its cards.</summary>
public sealed class ActivitySchemaTests : IAsyncLifetime
{
    private readonly SemaphoreSlim go = new(0);
    private LocalMicrosoft microsoft = null!;
    private AssistantApplication application = null!;

    public async Task InitializeAsync()
    {
        microsoft = await LocalMicrosoft.StartAsync();
        application = new AssistantApplication().RegisteredWith(microsoft).With("DirectLine:OpenTokens", "true").Answering(AnswerAsync).Start();
    }

    public async Task DisposeAsync()
    {
        await application.DisposeAsync();
        await microsoft.DisposeAsync();
        go.Dispose();
    }

    [Fact]
    public async Task MicrosoftsSchemasFindNothingWrongWithWhatTeamsGets()
    {
        using var user = new TeamsUser(application, microsoft);
        await user.SendAsync(user.Activity("installationUpdate", activity => activity["action"] = "add"));
        var sent = new List<JsonElement> { (await microsoft.Connector.NextAsync()).Body };
        await user.SayAsync("traag");
        sent.Add((await microsoft.Connector.NextAsync()).Body);
        go.Release(2);
        sent.AddRange(await UntilMessageAsync());
        foreach (var said in new[] { "opvang", "bronnen", "help", "nieuw gesprek", "bronnen", "niets", "", "fout" })
        {
            await user.SayAsync(said);
            sent.AddRange(await UntilMessageAsync());
        }

        await user.SayAsync("opvang", activity => activity["conversation"]!["conversationType"] = "groupChat");
        sent.AddRange(await UntilMessageAsync());
        Assert.All(sent, TeamsRules.Check);
        await AssertNothingWrongAsync(sent);
    }

    [Fact]
    public async Task MicrosoftsSchemasFindNothingWrongWithWhatThePageGets()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        await client.SayAsync("traag");
        go.Release(2);
        var seen = (await socket.UntilAsync(activity => activity.GetProperty("type").GetString() == "message" && IsBot(activity) && Says(activity, "Over traag"))).ToList();
        await client.SayAsync("bronnen");
        seen.AddRange(await socket.UntilAsync(activity => activity.TryGetProperty("attachments", out _)));
        Assert.Contains(seen, activity => activity.GetProperty("type").GetString() == "typing" && activity.TryGetProperty("channelData", out _));
        await AssertNothingWrongAsync(seen);
    }

    [Fact]
    public async Task TheJudgesFindWhatIsWrong()
    {
        var faults = await JudgeAsync(
        [
            JsonSerializer.SerializeToElement(new { type = 5 }),
            JsonSerializer.SerializeToElement(new { type = "message", suggestedActions = new { actions = new[] { new { title = 5 } } } }),
            JsonSerializer.SerializeToElement(new
            {
                type = "message",
                attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = new { type = "AdaptiveCard", version = "1.5", body = new[] { new { type = "NoSuchElement" } } } } },
            }),
        ]);
        Assert.All(faults, Assert.NotEmpty);
    }

    private static bool IsBot(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString() == "bot";

    private static bool Says(JsonElement activity, string words) => activity.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal);

    private static async Task AssertNothingWrongAsync(IReadOnlyList<JsonElement> activities) =>
        Assert.All((await JudgeAsync(activities)).Zip(activities), judged => Assert.True(judged.First.Count == 0, $"{string.Join("; ", judged.First)}\n{judged.Second}"));

    private static async Task<List<List<string>>> JudgeAsync(IReadOnlyList<JsonElement> activities) =>
        [.. (await NodeScript.RunAsync("activities.cjs", activities)).EnumerateArray().Select(faults => faults.EnumerateArray().Select(fault => fault.GetString()!).ToList())];

    private async Task<IReadOnlyList<JsonElement>> UntilMessageAsync()
    {
        var calls = new List<JsonElement>();
        ConnectorCall call;
        do
        {
            call = await microsoft.Connector.NextAsync();
            calls.Add(call.Body);
        }
        while (call.Type != "message");
        return calls;
    }

    private async Task<Answer> AnswerAsync(Question question, AnswerGrew? grew, CancellationToken cancellationToken)
    {
        var whole = SomeAnswer.Quoting($"Over {question.Text}.", SomeAnswer.Footnote(7, "Kamerstuk 99 001, nr. 8.", new PaperReference("99001", null, 8)))
            with { Suggestions = ["Wat nog?"], Statements = [new Statement($"Over {question.Text} is veel gezegd.", [1])] };
        if (question.Text == "niets")
            return SomeAnswer.NotFound;
        if (question.Text == "fout")
            throw new InvalidDataException("no answer");
        if (question.Text != "traag" || grew is null)
            return whole;
        await go.WaitAsync(cancellationToken);
        await grew(whole with { Quotes = [], Statements = [new Statement("Over", [1])] }, cancellationToken);
        await go.WaitAsync(cancellationToken);
        return whole;
    }
}

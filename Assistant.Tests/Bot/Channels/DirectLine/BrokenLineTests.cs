using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.DirectLine;

/// <summary>The line breaks while an answer grows.</summary>
public sealed class BrokenLineTests : IAsyncLifetime
{
    private readonly TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly AssistantApplication application = new();

    public Task InitializeAsync()
    {
        application.Answering(GrowAsync).Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact, Trait("Case", "49")]
    public async Task WhoComesBackWithTheWatermarkGetsTheWholeAnswerOnce()
    {
        using var client = await DirectLineClient.StartAsync(application);
        var watermark = "";
        using (var socket = await client.ListenAsync())
        {
            await client.SayAsync("opvang");
            await socket.UntilAsync(IsPiece);
            watermark = (await client.ActivitiesAsync()).GetProperty("watermark").GetString()!;
        }

        broken.SetResult();
        await client.ReconnectAsync(watermark);
        using var resumed = await client.ListenAsync();
        var seen = await resumed.UntilTextAsync("opvang einde");
        Assert.Equal(1, seen.Count(activity => activity.GetProperty("type").GetString() == "message"));
        Assert.All(await AllAsync(client), activity => Assert.NotEqual("typing", activity.GetProperty("type").GetString()));
    }

    [Fact, Trait("Case", "49")]
    public async Task TheOfficialClientComesBackByItselfAndGetsTheWholeAnswerOnce()
    {
        using var client = new DirectLineClient(application);
        await client.GenerateAsync();
        var seen = await OfficialClient.RunAsync(application, client.Token, "-", broken.SetResult, "opvang");
        Assert.Equal(2, seen.GetProperty("lines").GetInt32());
        var stored = (await AllAsync(client)).Select(activity => activity.GetProperty("id").GetString()).ToList();
        var messages = seen.GetProperty("activities").EnumerateArray().Where(activity => activity.GetProperty("type").GetString() == "message").ToList();
        Assert.Equal(stored, messages.Select(message => message.GetProperty("id").GetString()));
        Assert.Contains("opvang einde", messages[^1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static bool IsPiece(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("streamType", out var type) && type.GetString() == "streaming";

    private static async Task<List<JsonElement>> AllAsync(DirectLineClient client) =>
        [.. (await client.ActivitiesAsync()).GetProperty("activities").EnumerateArray()];

    private async Task<Answer> GrowAsync(Question question, AnswerGrew? grew, CancellationToken cancellationToken)
    {
        var answer = SomeAnswer.Quoting("De opvang wordt uitgebreid.") with { Statements = [new Statement($"{question.Text} begin", [1])] };
        await grew!(answer, cancellationToken);
        await broken.Task.WaitAsync(cancellationToken);
        return answer with { Statements = [.. answer.Statements, new Statement($"{question.Text} einde", [1])] };
    }
}

using System.Net;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.DirectLine;

public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Conformance case 54.</summary>
    [Fact, Trait("Case", "54")]
    public async Task AConversationGoesOnAfterARestartWithTheSameTokenAndWholeHistory()
    {
        string token, conversation;
        string[] before;
        await using (var first = Start())
        {
            using var client = await DirectLineClient.StartAsync(first);
            using var socket = await client.ListenAsync();
            await client.SayAsync("opvang");
            await socket.UntilTextAsync("Over opvang.");
            (token, conversation) = (client.Token, client.ConversationId);
            before = Texts(await client.ActivitiesAsync());
        }

        await using var second = Start();
        using var again = new DirectLineClient(second, token, conversation);
        Assert.Equal(before, Texts(await again.ActivitiesAsync()));
        await again.ReconnectAsync();
        using var live = await again.ListenAsync();
        await again.SayAsync("zorg");
        await live.UntilTextAsync("Over zorg.");
        var after = await again.ActivitiesAsync();
        Assert.Equal(before.Length + 2, after.GetProperty("activities").GetArrayLength());
        // Nobody is greeted twice, and time goes on.
        var times = after.GetProperty("activities").EnumerateArray().Select(said => said.GetProperty("timestamp").GetDateTimeOffset()).ToList();
        Assert.Equal(times.Order().Distinct(), times);
    }

    [Fact]
    public async Task AWatermarkOfBeforeTheRestartIsStillGood()
    {
        string token, conversation, watermark;
        await using (var first = Start())
        {
            using var client = await DirectLineClient.StartAsync(first);
            using var socket = await client.ListenAsync();
            await client.SayAsync("opvang");
            await socket.UntilTextAsync("Over opvang.");
            (token, conversation) = (client.Token, client.ConversationId);
            watermark = (await client.ActivitiesAsync()).GetProperty("watermark").GetString()!;
        }

        await using var second = Start();
        using var again = new DirectLineClient(second, token, conversation);
        Assert.Equal(0, (await again.ActivitiesAsync(watermark)).GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task AConversationThatNobodyTouchedForTooLongIsForgotten()
    {
        var clock = new ManualClock();
        string token, conversation;
        await using (var first = Start(clock, "1.00:00:00"))
        {
            using var client = await DirectLineClient.StartAsync(first);
            (token, conversation) = (client.Token, client.ConversationId);
        }

        clock.Advance(TimeSpan.FromHours(13));
        await using var second = Start(clock, "1.00:00:00");
        using var again = new DirectLineClient(second, token, conversation);
        using var response = await again.SendAsync(HttpMethod.Get, $"conversations/{conversation}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task AConversationThatMemoryLetGoIsTakenUpFromDisk()
    {
        await using var application = Start(conversations: 1);
        using var first = await DirectLineClient.StartAsync(application);
        using var socket = await first.ListenAsync();
        await first.SayAsync("opvang");
        await socket.UntilTextAsync("Over opvang.");
        using var second = await DirectLineClient.StartAsync(application);
        Assert.Contains("Over opvang.", string.Join('\n', Texts(await first.ActivitiesAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAUsableDataDirectoryConversationsGoOnInMemory()
    {
        var file = Path.Combine(folder.Path, "a-file");
        await File.WriteAllTextAsync(file, "");
        await using var application = new AssistantApplication().With("Assistant:DataDirectory", file)
            .Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}."))).Start();
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        await client.SayAsync("opvang");
        await socket.UntilTextAsync("Over opvang.");
        Assert.Equal(3, (await client.ActivitiesAsync()).GetProperty("activities").GetArrayLength());
    }

    public void Dispose() => folder.Dispose();

    private static string[] Texts(System.Text.Json.JsonElement set) =>
        [.. set.GetProperty("activities").EnumerateArray().Select(said => said.GetProperty("text").GetString()!)];

    private AssistantApplication Start(TimeProvider? clock = null, string tokenLifetime = "00:30:00", int conversations = 100)
    {
        var application = new AssistantApplication()
            .With("Assistant:DataDirectory", folder.Path)
            .With("DirectLine:TokenLifetime", tokenLifetime)
            .With("DirectLine:Conversations", $"{conversations}")
            .Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}.")));
        return (clock is null ? application : application.At(clock)).Start();
    }
}

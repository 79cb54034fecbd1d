using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Conversations.HandingOver;

/// <summary>A question on the page, asked of one process and answered by the next.</summary>
public sealed class PageHandOverTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task APartlyShownAnswerIsCompletedAfterTheRestartInItsOwnPlace()
    {
        string token, conversation, piece;
        await using (var first = New().With("Assistant:Turns:DrainTime", "00:00:00").Answering(async (_, grew, cancellationToken) =>
        {
            await grew!(SomeAnswer.Quoting("Over op"), cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return SomeAnswer.NotFound;
        }).Start())
        {
            using var client = await DirectLineClient.StartAsync(first);
            using var socket = await client.ListenAsync();
            await client.SayAsync("opvang");
            piece = (await socket.UntilTextAsync("Over op"))[^1].GetProperty("id").GetString()!;
            (token, conversation) = (client.Token, client.ConversationId);
        }

        await using var second = New().Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}."))).Start();
        using var again = new DirectLineClient(second, token, conversation);
        await again.ReconnectAsync();
        using var live = await again.ListenAsync();
        var answer = (await live.UntilTextAsync("Over opvang."))[^1];
        Assert.Equal("message", answer.GetProperty("type").GetString());
        Assert.Equal(("final", piece), (
            answer.GetProperty("channelData").GetProperty("streamType").GetString(), answer.GetProperty("channelData").GetProperty("streamId").GetString()));
        var said = (await again.ActivitiesAsync()).GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()!).ToList();
        Assert.Equal(3, said.Count);
        Assert.StartsWith("Welkom", said[0], StringComparison.Ordinal);
        Assert.Equal("opvang", said[1]);
        Assert.Contains("Over opvang.", said[2], StringComparison.Ordinal);
    }

    private AssistantApplication New() => new AssistantApplication().With("Assistant:DataDirectory", folder.Path);
}

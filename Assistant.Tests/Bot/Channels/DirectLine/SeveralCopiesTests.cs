using System.Net.WebSockets;
using Assistant.Bot.Answering;
using Assistant.Bot.Conversations;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.DirectLine;

/// <summary>Two copies of the assistant on one Redis server.</summary>
public sealed class SeveralCopiesTests : TwoCopies
{
    [Fact]
    public async Task WhatIsSaidAtOneCopyIsHeardAtTheOtherOnceAndInOrder()
    {
        using var here = await DirectLineClient.StartAsync(First);
        using var there = new DirectLineClient(Second, here.Token, here.ConversationId);
        await there.ReconnectAsync();
        using var socket = await there.ListenAsync();
        await socket.UntilTextAsync("Welkom.");
        var asked = await here.SayAsync("opvang");
        var heard = await socket.UntilTextAsync("Over opvang.");
        Assert.Equal(["opvang"], heard.SkipLast(1).Select(activity => activity.GetProperty("text").GetString()));
        Assert.Equal(asked, heard[0].GetProperty("id").GetString());

        await there.SayAsync("zorg");
        await socket.UntilTextAsync("Over zorg.");
        var all = (await there.ActivitiesAsync()).GetProperty("activities").EnumerateArray().ToList();
        Assert.Equal(5, all.Count);
        var times = all.ConvertAll(activity => activity.GetProperty("timestamp").GetDateTimeOffset());
        Assert.Equal(times.Order().Distinct(), times);
    }

    [Fact]
    public async Task AWatermarkOfOneCopyIsGoodAtTheOther()
    {
        using var here = await DirectLineClient.StartAsync(First);
        using var socket = await here.ListenAsync();
        await here.SayAsync("opvang");
        await socket.UntilTextAsync("Over opvang.");
        var watermark = (await here.ActivitiesAsync()).GetProperty("watermark").GetString();
        using var there = new DirectLineClient(Second, here.Token, here.ConversationId);
        await there.ReconnectAsync(watermark);
        using var resumed = await there.ListenAsync();
        await there.SayAsync("zorg");
        var seen = await resumed.UntilTextAsync("Over zorg.");
        Assert.DoesNotContain(seen, activity => activity.TryGetProperty("text", out var text) && text.GetString() == "opvang");
    }

    [Fact]
    public async Task AnAnswerGrowsAtEveryCopy()
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var third = Copy(async (question, grew, cancellationToken) =>
        {
            var answer = SomeAnswer.Quoting("De opvang wordt uitgebreid.") with { Statements = [new Statement($"{question.Text} begin", [1])] };
            await grew!(answer, cancellationToken);
            await shown.Task.WaitAsync(cancellationToken);
            return answer with { Statements = [.. answer.Statements, new Statement($"{question.Text} einde", [1])] };
        });
        using var here = await DirectLineClient.StartAsync(third);
        using var there = new DirectLineClient(Second, here.Token, here.ConversationId);
        using var socket = await there.ListenAsync();
        await socket.UntilTextAsync("Welkom.");
        await here.SayAsync("opvang");
        var piece = (await socket.UntilTextAsync("opvang begin"))[^1];
        Assert.Equal("streaming", piece.GetProperty("channelData").GetProperty("streamType").GetString());
        shown.SetResult();
        var whole = (await socket.UntilTextAsync("opvang einde"))[^1];
        Assert.Equal(piece.GetProperty("id").GetString(), whole.GetProperty("channelData").GetProperty("streamId").GetString());
    }

    [Fact]
    public async Task ATicketThatWasUsedAtOneCopyIsRefusedAtTheOther()
    {
        using var here = await DirectLineClient.StartAsync(First);
        using var there = new DirectLineClient(First, here.Token, here.ConversationId);
        await there.ReconnectAsync();
        var used = here.StreamUrl;
        using var socket = await DirectLineClient.ListenToAsync(used);
        await Assert.ThrowsAsync<WebSocketException>(() => DirectLineClient.ListenToAsync(AtSecond(used)));
        using var other = await DirectLineClient.ListenToAsync(AtSecond(there.StreamUrl));
        await other.UntilTextAsync("Welkom.");
    }

    private string AtSecond(string address) => address.Replace(First.Address.Authority, Second.Address.Authority, StringComparison.Ordinal);
}

using System.Net;
using System.Text.Json;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.DirectLine;

/// <summary>Redis goes away in the middle of a conversation, and comes back.</summary>
public sealed class LostRedisTests : TwoCopies
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task TheConversationGoesOnMeanwhileAndNothingIsLostOrDoubledAfterwards()
    {
        using var here = await DirectLineClient.StartAsync(First);
        using var socket = await here.ListenAsync();
        await socket.UntilTextAsync("Welkom.");

        Redis.GoAway();
        await here.SayAsync("opvang");
        await socket.UntilTextAsync("Over opvang.");
        var meanwhile = await here.ActivitiesAsync();
        Assert.Equal(3, Ids(meanwhile).Length);
        await here.ReconnectAsync(meanwhile.GetProperty("watermark").GetString());
        using var again = await here.ListenAsync();
        await here.SayAsync("zorg");
        Assert.Equal(["zorg"], Texts(await again.UntilTextAsync("Over zorg.")).SkipLast(1));
        await socket.UntilTextAsync("Over zorg.");

        Redis.ComeBack();
        var there = new DirectLineClient(Second, here.Token, here.ConversationId);
        var stored = await UntilStoredAsync(there, 5);
        Assert.Equal(stored, Ids(await here.ActivitiesAsync()));
        await there.SayAsync("slot");
        foreach (var listener in new[] { socket, again })
            Assert.Equal(["slot"], Texts(await listener.UntilTextAsync("Over slot.")).SkipLast(1));
    }

    [Fact]
    public async Task WhatWasSaidAtTwoCopiesMeanwhileReachesBothOnce()
    {
        using var here = await DirectLineClient.StartAsync(First);
        using var left = await here.ListenAsync();
        await left.UntilTextAsync("Welkom.");
        using var there = new DirectLineClient(Second, here.Token, here.ConversationId);
        using var right = await there.ListenAsync();
        await right.UntilTextAsync("Welkom.");

        Redis.GoAway();
        await here.SayAsync("opvang");
        await there.SayAsync("zorg");
        var (seenLeft, seenRight) = (Texts(await left.UntilTextAsync("Over opvang.")), Texts(await right.UntilTextAsync("Over zorg.")));

        Redis.ComeBack();
        seenLeft = seenLeft.Concat(Texts(await left.UntilTextAsync("Over zorg.")));
        seenRight = seenRight.Concat(Texts(await right.UntilTextAsync("Over opvang.")));
        foreach (var seen in new[] { seenLeft, seenRight })
            Assert.Equal(["Over", "Over", "opvang", "zorg"], seen.Select(text => text.Contains("Over ", StringComparison.Ordinal) ? "Over" : text).Order(StringComparer.Ordinal));
        Assert.Equal(await UntilStoredAsync(here, 5), await UntilStoredAsync(there, 5));
    }

    [Fact]
    public async Task WhatRedisStoredWithoutBeingAbleToSaySoIsThereOnce()
    {
        using var here = await DirectLineClient.StartAsync(First);
        using var socket = await here.ListenAsync();
        await socket.UntilTextAsync("Welkom.");
        Redis.LoseTheNextAnswer();
        await here.SayAsync("opvang");
        var seen = Texts(await socket.UntilTextAsync("Over opvang."));
        Assert.Equal(["opvang"], seen.SkipLast(1));
        using var there = new DirectLineClient(Second, here.Token, here.ConversationId);
        Assert.Equal(3, (await UntilStoredAsync(there, 3)).Distinct().Count());
    }

    [Fact]
    public async Task AConversationThatCannotBeReadIsAskedToComeBackAndDoes()
    {
        using var here = await DirectLineClient.StartAsync(First);
        using (var socket = await here.ListenAsync())
            await socket.UntilTextAsync("Welkom.");
        using var there = new DirectLineClient(Second, here.Token, here.ConversationId);
        Redis.GoAway();
        using (var refused = await there.SendAsync(HttpMethod.Get, $"conversations/{there.ConversationId}"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        Redis.ComeBack();
        Assert.Single(await UntilStoredAsync(there, 1));
    }

    // A client that is refused comes back.
    private static async Task<string[]> UntilStoredAsync(DirectLineClient client, int count)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            using var response = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}/activities");
            if (response.IsSuccessStatusCode && Ids(await DirectLineClient.ReadAsync(response)) is var ids && ids.Length >= count)
                return ids;
            await Task.Delay(50, limit.Token);
        }
    }

    private static string[] Ids(JsonElement set) =>
        [.. set.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("id").GetString()!)];

    private static IEnumerable<string> Texts(IEnumerable<JsonElement> activities) => activities
        .Where(activity => activity.GetProperty("type").GetString() == "message")
        .Select(activity => activity.GetProperty("text").GetString()!);
}

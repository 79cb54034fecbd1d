using System.Net;
using System.Net.WebSockets;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.DirectLine;

public sealed class StreamTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private AssistantApplication application = null!;

    public Task InitializeAsync()
    {
        application = new AssistantApplication().At(clock)
            .Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}."))).Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task WhatWasSaidBeforeTheStreamOpenedIsReplayed()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using (var first = await client.ListenAsync())
        {
            await client.SayAsync("eerste");
            await first.UntilTextAsync("Over eerste.");
        }

        using var second = await client.ListenAsync();
        for (var number = 1; number <= 3; number++)
        {
            // One at a time: the official client mixes the activities of frames that hold several.
            var frame = (await second.NextFrameAsync())!.Value;
            Assert.Equal("message", Assert.Single(frame.GetProperty("activities").EnumerateArray()).GetProperty("type").GetString());
            Assert.Equal($"{number}", frame.GetProperty("watermark").GetString());
        }
    }

    [Fact, Trait("Case", "43")]
    public async Task AfterABreakNothingIsLostOrDoubled()
    {
        using var client = await DirectLineClient.StartAsync(application);
        string? watermark;
        using (var socket = await client.ListenAsync())
        {
            await socket.UntilTextAsync("Welkom.");
            watermark = (await client.ActivitiesAsync()).GetProperty("watermark").GetString();
        }

        var asked = await client.SayAsync("tijdens de onderbreking");
        using var response = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}?watermark={watermark}");
        var grant = await DirectLineClient.ReadAsync(response);
        Assert.NotEmpty(grant.GetProperty("token").GetString()!);
        using var resumed = await DirectLineClient.ListenToAsync(grant.GetProperty("streamUrl").GetString()!);
        var seen = (await resumed.UntilTextAsync("Over tijdens")).Where(activity => activity.GetProperty("type").GetString() == "message").ToList();
        Assert.Equal(2, seen.Count);
        Assert.Equal(asked, seen[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task TypingCarriesNoWatermark()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        await client.SayAsync("opvang");
        while (await socket.NextFrameAsync() is { } frame)
        {
            var typing = frame.GetProperty("activities")[0].GetProperty("type").GetString() == "typing";
            Assert.Equal(!typing, frame.TryGetProperty("watermark", out _));
            if (typing)
                return;
        }
    }

    [Fact, Trait("Case", "50")]
    public async Task TwoTabsSeeTheSame()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var left = await client.ListenAsync();
        using var right = await client.ListenAsync();
        await client.SayAsync("opvang");
        var seenLeft = await left.UntilTextAsync("Over opvang.");
        var seenRight = await right.UntilTextAsync("Over opvang.");
        Assert.Equal(Messages(seenLeft), Messages(seenRight));
        left.Dispose();
        await client.SayAsync("opnieuw");
        await right.UntilTextAsync("Over opnieuw.");

        static IEnumerable<string?> Messages(IReadOnlyList<System.Text.Json.JsonElement> seen) => seen
            .Where(activity => activity.GetProperty("type").GetString() == "message")
            .Select(activity => activity.GetProperty("id").GetString());
    }

    [Fact, Trait("Case", "51")]
    public async Task EmptyFramesOnlyKeepTheLineOpen()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        await socket.SendEmptyAsync();
        await socket.SendEmptyAsync();
        await client.SayAsync("opvang");
        await socket.UntilTextAsync("Over opvang.");
    }

    [Fact]
    public async Task AClientThatSaysGoodbyeGetsAnAnswer()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        await socket.CloseAsync();
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
    }

    [Fact, Trait("Case", "53")]
    public async Task OnlyOurOwnPageMayOpenAStream()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using (await client.ListenAsync(application.Address.GetLeftPart(UriPartial.Authority)))
        {
        }

        await Assert.ThrowsAsync<WebSocketException>(() => client.ListenAsync("https://evil.example"));
        await Assert.ThrowsAsync<WebSocketException>(() => client.ListenAsync("null"));
    }

    [Fact]
    public async Task ATicketIsShortLivedAndForOneConversation()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var other = await DirectLineClient.StartAsync(application);
        var swapped = client.StreamUrl.Replace(client.ConversationId, other.ConversationId, StringComparison.Ordinal);
        await Assert.ThrowsAsync<WebSocketException>(() => DirectLineClient.ListenToAsync(swapped));
        var tokenAsTicket = client.StreamUrl[..(client.StreamUrl.IndexOf("t=", client.StreamUrl.IndexOf("&t=", StringComparison.Ordinal), StringComparison.Ordinal) + 2)];
        await Assert.ThrowsAsync<WebSocketException>(() => DirectLineClient.ListenToAsync(tokenAsTicket + client.Token));
        clock.Advance(TimeSpan.FromSeconds(61));
        await Assert.ThrowsAsync<WebSocketException>(() => client.ListenAsync());
    }

    [Fact]
    public async Task ATicketOpensOneStream()
    {
        using var client = await DirectLineClient.StartAsync(application);
        var address = client.StreamUrl;
        using var socket = await DirectLineClient.ListenToAsync(address);
        await Assert.ThrowsAsync<WebSocketException>(() => DirectLineClient.ListenToAsync(address));
        await client.SayAsync("opvang");
        await socket.UntilTextAsync("Over opvang.");
    }

    [Fact]
    public async Task ATicketIsNoToken()
    {
        using var client = await DirectLineClient.StartAsync(application);
        var ticket = Uri.UnescapeDataString(client.StreamUrl[(client.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..]);
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/refresh", token: ticket);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task TheStreamAddressIsForSocketsOnly()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var http = application.NewClient();
        using var response = await http.GetAsync(client.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task AtShutdownTheLastAnswerIsSentBeforeTheStreamCloses()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stopping = new AssistantApplication().Answering(async (question, cancellationToken) =>
        {
            started.SetResult();
            await release.Task.WaitAsync(cancellationToken);
            return SomeAnswer.Quoting($"Over {question.Text}.");
        }).Start();
        using var client = await DirectLineClient.StartAsync(stopping);
        using var socket = await client.ListenAsync();
        await client.SayAsync("opvang");
        await started.Task;
        var stopped = stopping.DisposeAsync();
        release.SetResult();
        await socket.UntilTextAsync("Over opvang.");
        Assert.Null(await socket.NextFrameAsync());
        await socket.CloseAsync();
        await stopped;
    }
}

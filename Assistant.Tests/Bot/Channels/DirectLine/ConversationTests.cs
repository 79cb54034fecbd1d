using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.DirectLine;

public sealed class ConversationTests : IAsyncLifetime
{
    private readonly AssistantApplication application =
        new AssistantApplication().Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}.")));

    public Task InitializeAsync()
    {
        application.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact, Trait("Case", "42")]
    public async Task AConversationIsBegunOnceAndGoesOnAfterThat()
    {
        using var client = new DirectLineClient(application);
        await client.GenerateAsync();
        using var first = await client.SendAsync(HttpMethod.Post, "conversations", new { user = new { } });
        using var second = await client.SendAsync(HttpMethod.Post, "conversations", new { user = new { } });
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        foreach (var response in new[] { first, second })
        {
            var grant = await DirectLineClient.ReadAsync(response);
            Assert.Equal(client.ConversationId, grant.GetProperty("conversationId").GetString());
            Assert.Equal(1800, grant.GetProperty("expires_in").GetInt32());
            Assert.NotEmpty(grant.GetProperty("token").GetString()!);
            Assert.StartsWith($"ws://{application.Address.Authority}/", grant.GetProperty("streamUrl").GetString());
        }
    }

    [Theory]
    [InlineData("en-US", "Welcome.")]
    [InlineData("nl-NL", "Welkom.")]
    [InlineData(null, "Welkom.")]
    public async Task AConversationOpensWithAGreetingInTheLanguageOfTheClient(string? locale, string expected)
    {
        using var client = await DirectLineClient.StartAsync(application, locale: locale);
        using var socket = await client.ListenAsync();
        Assert.Single(await socket.UntilTextAsync(expected));
    }

    [Fact, Trait("Case", "47")]
    public async Task AnotherConversationIsOutOfReach()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var other = await DirectLineClient.StartAsync(application);
        foreach (var path in new[] { "", "/activities" })
        {
            using var response = await client.SendAsync(HttpMethod.Get, $"conversations/{other.ConversationId}{path}");
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task AConversationThatDidNotBeginIsNotFound()
    {
        using var client = new DirectLineClient(application);
        await client.GenerateAsync();
        using var response = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("NotFound", await DirectLineClient.ErrorCodeAsync(response));
    }

    [Fact, Trait("Case", "45")]
    public async Task TheUsersOwnWordsComeBackBeforeTheAnswer()
    {
        using var client = await DirectLineClient.StartAsync(application, new { id = "dl_anna" });
        using var socket = await client.ListenAsync();
        await socket.UntilTextAsync("Welkom.");
        using var posted = await client.PostAsync(new
        {
            type = "message",
            text = "opvang",
            from = new { id = "dl_mallory", name = "Anna", role = "bot" },
            channelData = new { clientActivityID = "c-17", nested = new { kept = true } },
            localTimezone = "Europe/Amsterdam",
        });
        var seen = await socket.UntilTextAsync("Over opvang.");
        Assert.Equal(["message", "typing", "message"], seen.Select(activity => activity.GetProperty("type").GetString()!));
        var (echo, reply) = (seen[0], seen[^1]);
        Assert.Equal((await DirectLineClient.ReadAsync(posted)).GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        Assert.Equal("""{"clientActivityID":"c-17","nested":{"kept":true}}""", echo.GetProperty("channelData").GetRawText());
        Assert.Equal("Europe/Amsterdam", echo.GetProperty("localTimezone").GetString());
        Assert.Equal("dl_anna", echo.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal("bot", reply.GetProperty("from").GetProperty("role").GetString());
        Assert.NotEqual("dl_anna", reply.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal(echo.GetProperty("id").GetString(), reply.GetProperty("replyToId").GetString());
        Assert.True(reply.GetProperty("timestamp").GetDateTimeOffset() > echo.GetProperty("timestamp").GetDateTimeOffset());
        Assert.False(reply.TryGetProperty("serviceUrl", out _));
    }

    [Theory]
    [InlineData("Goedemorgen!", "Welkom.")]
    [InlineData("hello", "Welcome.")]
    [InlineData("Bedankt!", "Graag gedaan.")]
    [InlineData("thank you", "You are welcome.")]
    public async Task ACourtesyIsReturnedAndNotLookedUp(string said, string expected)
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        var id = await client.SayAsync(said);
        await client.SayAsync("opvang");
        await socket.UntilTextAsync("Over opvang.");
        var replies = (await client.ActivitiesAsync()).GetProperty("activities").EnumerateArray()
            .Where(activity => activity.TryGetProperty("replyToId", out var asked) && asked.GetString() == id);
        Assert.StartsWith(expected, Assert.Single(replies).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PollingReadsOnFromTheWatermarkAndSeesNoTyping()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        await client.SayAsync("eerste");
        await socket.UntilTextAsync("Over eerste.");
        var first = await client.ActivitiesAsync();
        Assert.Equal(3, first.GetProperty("activities").GetArrayLength());
        Assert.All(first.GetProperty("activities").EnumerateArray(), activity => Assert.Equal("message", activity.GetProperty("type").GetString()));
        var watermark = first.GetProperty("watermark").GetString();
        await client.SayAsync("tweede");
        await socket.UntilTextAsync("Over tweede.");
        Assert.Equal(2, (await client.ActivitiesAsync(watermark)).GetProperty("activities").GetArrayLength());
        Assert.Equal(5, (await client.ActivitiesAsync()).GetProperty("activities").GetArrayLength());
        Assert.Equal(5, (await client.ActivitiesAsync("no-watermark-of-ours")).GetProperty("activities").GetArrayLength());
        Assert.Equal(5, (await client.ActivitiesAsync("999999")).GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task TimesNeverStandStillOrGoBack()
    {
        var clock = new ManualClock();
        await using var stopped = new AssistantApplication().At(clock).Answering((_, _) => Task.FromResult(SomeAnswer.NotFound)).Start();
        using var client = await DirectLineClient.StartAsync(stopped);
        using var socket = await client.ListenAsync();
        await socket.UntilTextAsync("Welkom.");
        await client.SayAsync("eerste");
        clock.Advance(TimeSpan.FromSeconds(-5));
        await client.SayAsync("tweede");
        await socket.UntilTextAsync("geen antwoord");
        await socket.UntilTextAsync("geen antwoord");
        var times = (await client.ActivitiesAsync()).GetProperty("activities").EnumerateArray()
            .Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset().ToUnixTimeMilliseconds()).ToList();
        Assert.Equal(5, times.Count);
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task OldActivitiesGoWhenTheHistoryIsFull()
    {
        await using var small = new AssistantApplication().With("DirectLine:History", "10").Start();
        using var client = await DirectLineClient.StartAsync(small);
        for (var number = 0; number < 30; number++)
        {
            using var posted = await client.PostAsync(new { type = "event", name = $"e{number}" });
            Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        }

        var kept = (await client.ActivitiesAsync()).GetProperty("activities");
        Assert.Equal(10, kept.GetArrayLength());
        Assert.Equal(10, (await client.ActivitiesAsync("3")).GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task TheLeastUsedConversationLeavesMemoryForANewOneAndComesBackWhenAsked()
    {
        await using var small = new AssistantApplication().With("DirectLine:Conversations", "1").Start();
        using var old = await DirectLineClient.StartAsync(small);
        using var socket = await old.ListenAsync();
        await socket.UntilTextAsync("Welkom.");
        using var young = await DirectLineClient.StartAsync(small);
        Assert.Null(await socket.NextFrameAsync());
        using var back = await old.SendAsync(HttpMethod.Get, $"conversations/{old.ConversationId}");
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        await young.ActivitiesAsync();
    }

    [Fact]
    public async Task AnnouncementsOfClientsAreNeverShown()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        using var posted = await client.PostAsync(new { type = "conversationUpdate", membersAdded = new[] { new { id = "x" } } });
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        await client.SayAsync("opvang");
        var seen = await socket.UntilTextAsync("Over opvang.");
        Assert.DoesNotContain(seen, activity => activity.GetProperty("type").GetString() == "conversationUpdate");
        Assert.Single(seen, activity => activity.TryGetProperty("text", out var text) && text.GetString()!.StartsWith("Welkom.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task BadActivitiesAndUploadsAreRefusedWithAReason()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var untyped = await client.PostAsync(new { text = "x" });
        Assert.Equal(HttpStatusCode.BadRequest, untyped.StatusCode);
        using var huge = await client.PostAsync(new { type = "message", text = new string('x', 300_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        using var upload = await client.SendAsync(HttpMethod.Post, $"conversations/{client.ConversationId}/upload?userId=u", new { });
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, upload.StatusCode);
        Assert.Equal("UploadsNotSupported", await DirectLineClient.ErrorCodeAsync(upload));
    }

    [Fact, Trait("Case", "52")]
    public async Task AnUploadAsTheClientSendsItIsRefusedAndTheConversationGoesOn()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        using var http = application.NewClient();
        using var parts = new MultipartFormDataContent
        {
            { new StringContent("{\"type\":\"message\"}", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity" },
            { new ByteArrayContent([1, 2, 3]), "file", "plan.pdf" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{client.ConversationId}/upload?userId=u") { Content = parts };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", client.Token);
        using var response = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("UploadsNotSupported", await DirectLineClient.ErrorCodeAsync(response));
        await client.SayAsync("opvang");
        await socket.UntilTextAsync("Over opvang.");
    }

    [Fact]
    public async Task CitationsComeInTheFormThatWebChatReads()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        await client.SayAsync("opvang");
        var reply = (await socket.UntilTextAsync("Over opvang."))[^1];
        var letter = $"{application.Address}letters/2031D00042?q=0-";
        Assert.Contains($"\n[1]: {letter}", reply.GetProperty("text").GetString());
        var entity = Assert.Single(reply.GetProperty("entities").EnumerateArray());
        Assert.Equal("https://schema.org/Message", entity.GetProperty("type").GetString());
        Assert.Equal("", entity.GetProperty("@id").GetString());
        Assert.Equal(1, entity.GetProperty("citation")[0].GetProperty("position").GetInt32());
        var appearance = entity.GetProperty("citation")[0].GetProperty("appearance");
        Assert.StartsWith(letter, appearance.GetProperty("url").GetString());
        Assert.Equal(JsonValueKind.String, appearance.GetProperty("text").ValueKind);
    }

    [Fact, Trait("Case", "53")]
    public async Task OtherSitesAreServedOnlyWhenConfigured()
    {
        await using var open = new AssistantApplication().With("DirectLine:AllowedOrigins:0", "https://intranet.example").Start();
        Assert.Equal("https://intranet.example", await AllowedOriginAsync(open, "https://intranet.example"));
        Assert.Null(await AllowedOriginAsync(open, "https://evil.example"));
        Assert.Null(await AllowedOriginAsync(application, "https://intranet.example"));
    }

    private static async Task<string?> AllowedOriginAsync(AssistantApplication application, string origin)
    {
        using var http = application.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "v3/directline/conversations");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        using var response = await http.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }
}

using Assistant.Bot;
using Assistant.Bot.Answering;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Feedback;
using Assistant.Tests.Support;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Feedback;

public sealed class FeedbackStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();
    private readonly FeedbackOptions options = new();

    [Fact]
    public async Task ARatingIsKeptWithItsQuestionAnswerPassagesAndVersions()
    {
        using var store = Open();
        await store.RememberAsync(Answer("a"), default);
        Assert.True(await store.RateAsync(Rating("a", Reaction.Dislike, "  Te oud.  "), default));
        var rated = Assert.Single(await store.ReadAsync(default));
        Assert.Equal("Dislike", rated.Reaction);
        Assert.Equal("Te oud.", rated.Comment);
        Assert.Equal("Wat is er toegezegd?", rated.Question);
        Assert.Equal("Dit staat er.", rated.Answer);
        Assert.Equal("2031D00042@10+20 2031D00043@30+40", rated.Passages);
        Assert.Equal("2 -", rated.Versions);
        Assert.Equal("", rated.Name);
        Assert.Equal("2025-03-01T09:00:00.000Z", rated.RatedAt);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("message-of-a", true)]
    [InlineData("b", false)]
    [InlineData("", false)]
    public async Task AnAnswerIsFoundByItsOwnIdOrThatOfItsMessage(string message, bool found)
    {
        using var store = Open();
        await store.RememberAsync(Answer("a"), default);
        Assert.Equal(found, await store.RateAsync(Rating(message, Reaction.Like), default));
    }

    [Fact]
    public async Task NobodyRatesAnAnswerOfAnotherConversation()
    {
        using var store = Open();
        await store.RememberAsync(Answer("a"), default);
        Assert.False(await store.RateAsync(Rating("a", Reaction.Like) with { ConversationId = "elsewhere" }, default));
        Assert.False(await store.RateAsync(Rating("a", Reaction.Like) with { ChannelId = "msteams" }, default));
    }

    [Fact]
    public async Task ASecondThumbOfOnePersonTakesThePlaceOfTheFirst()
    {
        using var store = Open();
        await store.RememberAsync(Answer("a"), default);
        await store.RateAsync(Rating("a", Reaction.Like, "Fijn."), default);
        await store.RateAsync(Rating("a", Reaction.Dislike), default);
        await store.RateAsync(Rating("a", Reaction.Like, rater: "someone else"), default);
        Assert.Equal(["Dislike", "Like"], (await store.ReadAsync(default)).Select(rated => rated.Reaction).Order());
        Assert.DoesNotContain(await store.ReadAsync(default), rated => rated.Comment.Length > 0);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "J. Jansen")]
    public async Task NamesAreKeptOnlyWhenConfigured(bool storeNames, string expected)
    {
        options.StoreNames = storeNames;
        using var store = Open();
        await store.RememberAsync(Answer("a"), default);
        await store.RateAsync(Rating("a", Reaction.Like), default);
        Assert.Equal(expected, Assert.Single(await store.ReadAsync(default)).Name);
        var kept = await File.ReadAllTextAsync(System.IO.Path.Combine(folder.Path, "feedback.db-wal"));
        Assert.Equal(storeNames, kept.Contains("Jansen", StringComparison.Ordinal));
        Assert.DoesNotContain("user-of-jansen", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTooOldIsDeletedAndARatedAnswerStaysLonger()
    {
        using var store = Open();
        await store.RememberAsync(Answer("rated"), default);
        await store.RememberAsync(Answer("unrated"), default);
        await store.RateAsync(Rating("rated", Reaction.Like), default);

        clock.Advance(options.RatingTime + TimeSpan.FromMinutes(1));
        await store.PruneAsync(default);
        Assert.False(await store.RateAsync(Rating("unrated", Reaction.Like), default));
        Assert.Single(await store.ReadAsync(default));

        clock.Advance(options.Retention);
        await store.PruneAsync(default);
        Assert.Empty(await store.ReadAsync(default));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.DoesNotContain("toegezegd", DiskWords.Of(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task FeedbackSurvivesARestart()
    {
        using (var store = Open())
            await store.RememberAsync(Answer("a"), default);
        using (var store = Open())
            Assert.True(await store.RateAsync(Rating("a", Reaction.Like), default));
        using (var store = Open())
            Assert.Single(await store.ReadAsync(default));
    }

    [Fact]
    public async Task AHostileQuestionIsKeptAsItIs()
    {
        const string question = "'); DROP TABLE answers; --\0\u202E";
        using var store = Open();
        await store.RememberAsync(Answer("a") with { Question = question }, default);
        await store.RateAsync(Rating("a", Reaction.Like, question), default);
        Assert.Equal(question, Assert.Single(await store.ReadAsync(default)).Question);
    }

    public void Dispose() => folder.Dispose();

    private static GivenAnswer Answer(string id) => new()
    {
        Id = id,
        ChannelId = "directline",
        ConversationId = "c",
        ActivityId = $"message-of-{id}",
        Question = "Wat is er toegezegd?",
        Text = "Dit staat er.",
        Kind = AnswerKind.Quoted,
        Passages = [new CitedPassage("2031D00042", "2", 10, 20), new CitedPassage("2031D00043", null, 30, 40)],
    };

    private static Rating Rating(string message, Reaction reaction, string? comment = null, string rater = "user-of-jansen") =>
        new("directline", "c", message, reaction, comment, new ChannelAccount { Id = rater, Name = "J. Jansen" });

    private FeedbackStore Open() =>
        new(Options.Create(new AssistantOptions { DataDirectory = folder.Path }), Options.Create(options), clock);
}

using System.Text.Json.Nodes;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Qdrant;
using Trouble = Assistant.Tests.Support.Qdrant.QdrantFault;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class QdrantCollectionsTests : IAsyncLifetime
{
    private QdrantStandIn server = null!;

    public async Task InitializeAsync() => server = await QdrantStandIn.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task ACollectionIsMadeAsTheSettingsSay()
    {
        await using var services = QdrantServices.Over(server.Endpoint, null, ("Qdrant:Shards", "3"), ("Qdrant:Replicas", "2"));
        await using var store = (await services.Stores().OpenAsync(default)).Store;

        var collection = server.Collections.Of("kamerbrieven");
        Assert.Equal(3, (int)collection.Schema["shard_number"]!);
        Assert.Equal(2, (int)collection.Schema["replication_factor"]!);
        Assert.Equal(2, (int)collection.Schema["write_consistency_factor"]!);
        Assert.Equal("idf", (string)collection.Schema["sparse_vectors"]!["bm25"]!["modifier"]!);
        Assert.False((bool)collection.Schema["strict_mode_config"]!["unindexed_filtering_update"]!);
        Assert.False(collection.WasFilledBeforeItsIndexes);
    }

    [Fact]
    public async Task EveryAnswerToItsMakingMayGetLost()
    {
        for (var lost = 1; lost < 15; lost++)
        {
            await using var fresh = await QdrantStandIn.StartAsync();
            var unlucky = lost;
            fresh.Weather = request => request == unlucky ? Trouble.Dropped : null;
            await using var services = QdrantServices.Over(fresh.Endpoint);

            await using var store = (await services.Stores().OpenAsync(default)).Store;

            Assert.NotNull(store);
        }
    }

    [Fact]
    public async Task OfTwoThatMakeItAtOnceOneWritesAndTheOtherIsTold()
    {
        await using var services = QdrantServices.Over(server.Endpoint);

        var openings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => services.Stores().OpenAsync(default).AsTask()));

        await using var store = Assert.Single(openings, opening => opening.Store is not null).Store!;
        Assert.All(openings.Where(opening => opening.Store is null), opening => Assert.Contains("Another ingest", opening.Problem, StringComparison.Ordinal));
        await store.ReplaceAsync(Some.Letter(), Some.Passages(Some.Letter()), default);
        await store.CommitAsync(default);
        Assert.Equal(["kamerbrieven-1"], server.Collections.Names);
    }

    [Fact]
    public async Task WhatABrokenOffRebuildLeftIsClearedAwayByTheNextOne()
    {
        await using var services = QdrantServices.Over(server.Endpoint);
        await StoreAsync((await services.Stores().OpenAsync(default)).Store!);
        Leave("kamerbrieven-2");
        server.Collections.Answer("PUT", ["collections", "kamerbrieven-archief"], [], isHalf: false);

        await StoreAsync((await services.Stores().RebuildAsync(default)).Store!);

        Assert.Equal(["kamerbrieven-3", "kamerbrieven-archief"], server.Collections.Names.Order());
    }

    [Fact]
    public async Task ACollectionOfAnotherProgramStaysWhateverItIsCalled()
    {
        await using var services = QdrantServices.Over(server.Endpoint);
        await StoreAsync((await services.Stores().OpenAsync(default)).Store!);
        server.Collections.Answer("PUT", ["collections", "kamerbrieven-2022"], [], isHalf: false);
        server.Collections.Answer("PUT", ["collections", "kamerbrieven-2023"], new JsonObject { ["metadata"] = new JsonObject { ["made_by"] = 7 } }, isHalf: false);

        await StoreAsync((await services.Stores().RebuildAsync(default)).Store!);

        Assert.Equal(["kamerbrieven-2022", "kamerbrieven-2023", "kamerbrieven-2024"], server.Collections.Names.Order());
    }

    /// <summary>Six requests on end fail, so that one step of the rebuild fails for good; or they are done and their answers get lost.</summary>
    [Theory]
    [InlineData(nameof(Trouble.Unavailable))]
    [InlineData(nameof(Trouble.Dropped))]
    public async Task TheLettersStayReadableWhereverARebuildFails(string trouble)
    {
        var fault = Enum.Parse<Trouble>(trouble);
        var isReached = true;
        for (var failing = 1; isReached; failing++)
        {
            await using var fresh = await QdrantStandIn.StartAsync();
            await using var services = QdrantServices.Over(fresh.Endpoint);
            await StoreAsync((await services.Stores().OpenAsync(default)).Store!);
            var first = fresh.Requests + failing;
            fresh.Weather = request => request >= first && request < first + 6 ? fault : null;

            await Record.ExceptionAsync(async () => await StoreAsync((await services.Stores().RebuildAsync(default)).Store!));

            isReached = fresh.Requests >= first;
            fresh.Weather = _ => null;
            Assert.True(await AreReadAsync(services.Stores()), $"When request {failing} fails, there is: {string.Join(", ", fresh.Collections.Names)}.");
            await AssertTheNextOneTidiesUpAsync(fresh);
        }
    }

    [Fact]
    public async Task ACollectionThatNobodyClearedAwayGoesOnceItsReadersAreGone()
    {
        var clock = new ManualClock(TimeProvider.System.GetUtcNow());
        await using var services = QdrantServices.Over(server.Endpoint, clock);
        await StoreAsync((await services.Stores().OpenAsync(default)).Store!);
        await StoreAsync((await services.Stores().RebuildAsync(default)).Store!);
        Leave("kamerbrieven-1");
        clock.Advance(TimeSpan.FromSeconds(30));
        await using var patient = QdrantServices.Over(server.Endpoint, clock, ("Qdrant:Drain", "00:01:00"));

        await (await patient.Stores().RebuildAsync(default)).Store!.DisposeAsync();
        Assert.Contains("kamerbrieven-1", server.Collections.Names);

        clock.Advance(TimeSpan.FromMinutes(1));
        await (await patient.Stores().RebuildAsync(default)).Store!.DisposeAsync();
        Assert.Equal(["kamerbrieven-2"], server.Collections.Names);
    }

    private static async Task AssertTheNextOneTidiesUpAsync(QdrantStandIn server)
    {
        // By then the claim of the one that failed has ended.
        await using var later = QdrantServices.Over(server.Endpoint, new ManualClock(TimeProvider.System.GetUtcNow().AddMinutes(2)));

        await StoreAsync((await later.Stores().RebuildAsync(default)).Store!);

        Assert.Single(server.Collections.Names);
        Assert.True(await AreReadAsync(later.Stores()));
    }

    /// <summary>A collection of ours that nobody is at.</summary>
    private void Leave(string name) =>
        server.Collections.Answer("PUT", ["collections", name], (JsonObject)server.Collections.Of("kamerbrieven").Schema.DeepClone(), isHalf: false);

    private static async Task<bool> AreReadAsync(LetterStores stores)
    {
        using var source = stores.Read();
        using var snapshot = await source.AcquireAsync(default);
        return snapshot?.Letters.Count == 1;
    }

    private static async Task StoreAsync(LetterStore opened)
    {
        await using var store = opened;
        await store.ReplaceAsync(Some.Letter(), Some.Passages(Some.Letter()), default);
        await store.CommitAsync(default);
    }
}

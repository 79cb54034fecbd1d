using Assistant.Retrieval.Storing;
using Assistant.Retrieval.Storing.Qdrant;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Qdrant;
using Microsoft.Extensions.Time.Testing;
using Trouble = Assistant.Tests.Support.Qdrant.QdrantFault;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

/// <summary>Two writers of one collection, of which one stood still for long.</summary>
public sealed class WriterClaimTests : IAsyncLifetime
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private QdrantStandIn server = null!;

    public async Task InitializeAsync() => server = await QdrantStandIn.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task AWriterThatWaitsForVectorsKeepsItsClaim()
    {
        // A request that is under way when the clock is moved must not be given up: nobody moves the clock for its next attempt.
        await using var services = QdrantServices.Over(server.Endpoint, clock, ("Qdrant:AttemptTimeout", "00:10:00"));
        await using var store = (await services.Stores().OpenAsync(default)).Store!;
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(5); passed += Step)
            await AdvanceAsync();

        await using var others = QdrantServices.Over(server.Endpoint, new ManualClock(clock.GetUtcNow()));

        Assert.Contains("Another ingest", (await others.Stores().OpenAsync(default)).Problem, StringComparison.Ordinal);
        await ReplaceAsync(store, "2099D00001", "Kamelen.");
        await store.CommitAsync(default);
    }

    [Fact]
    public async Task AnOutageThatPassesInTimeDoesNotCostTheClaim()
    {
        await using var services = QdrantServices.Over(server.Endpoint, clock, ("Qdrant:Retries", "0"));
        await using var store = (await services.Stores().OpenAsync(default)).Store!;
        server.Weather = _ => Trouble.Unavailable;
        for (var step = 0; step < 2; step++)
            await AdvanceAsync();
        server.Weather = _ => null;
        for (var step = 0; step < 4; step++)
            await AdvanceAsync(TimeSpan.FromSeconds(10));

        await using var others = QdrantServices.Over(server.Endpoint, new ManualClock(clock.GetUtcNow()));

        Assert.Contains("Another ingest", (await others.Stores().OpenAsync(default)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverLostItDoesNotTakeItBackByARenewalThatFailed()
    {
        var slow = new ManualClock(clock.GetUtcNow());
        await using var services = QdrantServices.Over(server.Endpoint, slow);
        var lost = (await services.Stores().OpenAsync(default)).Store!;
        await ReplaceAsync(lost, "2099D00001", "Van de eerste.");
        await using var others = QdrantServices.Over(server.Endpoint, new ManualClock(clock.GetUtcNow() + TimeSpan.FromSeconds(65)));
        await using var taken = (await others.Stores().OpenAsync(default)).Store!;
        await ReplaceAsync(taken, "2099D00002", "Van de tweede.");

        slow.Advance(TimeSpan.FromSeconds(70));
        server.Weather = _ => Trouble.Unavailable;
        await Assert.ThrowsAnyAsync<IOException>(() => ReplaceAsync(lost, "2099D00003", "Van de eerste."));
        server.Weather = _ => null;
        await lost.DisposeAsync();

        await taken.CommitAsync(default);
        using var source = others.Stores().Read();
        using var snapshot = (await source.AcquireAsync(default))!;
        Assert.Equal("2099D00002", Assert.Single(snapshot.Letters).DocumentNumber);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhoeverClaimsACollectionThatWasJustReplacedIsToldSo(bool isRebuild)
    {
        await using var services = QdrantServices.Over(server.Endpoint, clock, ("Qdrant:Drain", "00:01:00"));
        await using (var first = (await services.Stores().OpenAsync(default)).Store!)
        {
            await ReplaceAsync(first, "2099D00001", "Kamelen.");
            await first.CommitAsync(default);
        }

        var replacing = (await services.Stores().RebuildAsync(default)).Store!;
        await ReplaceAsync(replacing, "2099D00002", "Kamelen.");
        var closing = Task.CompletedTask;
        using var http = new HttpClient(new InterruptedHandler(async request =>
        {
            // Between the look at the alias and the first look at the points of the collection.
            if (closing == Task.CompletedTask && request.RequestUri!.AbsolutePath.EndsWith("-1/points", StringComparison.Ordinal))
            {
                await replacing.CommitAsync(default);
                closing = replacing.DisposeAsync().AsTask();
                while (ClaimedUntil("kamerbrieven-2") > clock.GetUtcNow().ToUnixTimeSeconds())
                    await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        })) { BaseAddress = server.Endpoint };
        var opening = new QdrantOpening(new QdrantApi(http, new QdrantOptions { Endpoint = server.Endpoint }), clock, null);

        var opened = isRebuild ? await opening.RebuildAsync(default) : await opening.OpenAsync(default);

        Assert.Null(opened.Store);
        Assert.Contains("Run this again", opened.Problem, StringComparison.Ordinal);
        for (; !closing.IsCompleted; await Task.Delay(TimeSpan.FromMilliseconds(50)))
            clock.Advance(TimeSpan.FromMinutes(1));
        await closing;
        using var source = services.Stores().Read();
        using var snapshot = (await source.AcquireAsync(default))!;
        Assert.Equal("2099D00002", Assert.Single(snapshot.Letters).DocumentNumber);
    }

    [Fact]
    public async Task WhatARebuildSwitchedToIsItsOwnUntilItIsClosed()
    {
        await using var services = QdrantServices.Over(server.Endpoint);
        await (await services.Stores().OpenAsync(default)).Store!.DisposeAsync();
        await using (var replacing = (await services.Stores().RebuildAsync(default)).Store!)
        {
            await ReplaceAsync(replacing, "2099D00001", "Kamelen.");
            await replacing.CommitAsync(default);

            Assert.Contains("Another ingest", (await services.Stores().OpenAsync(default)).Problem, StringComparison.Ordinal);
            await ReplaceAsync(replacing, "2099D00002", "Olifanten.");
            await replacing.CommitAsync(default);
        }

        await using var next = (await services.Stores().OpenAsync(default)).Store!;
        Assert.Equal(["2099D00001", "2099D00002"], next.StoredHashes.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ARebuildThatStoodStillAfterItsSwitchWritesNoMore()
    {
        var slow = new ManualClock(clock.GetUtcNow());
        await using var services = QdrantServices.Over(server.Endpoint, slow);
        await (await services.Stores().OpenAsync(default)).Store!.DisposeAsync();
        var replacing = (await services.Stores().RebuildAsync(default)).Store!;
        await ReplaceAsync(replacing, "2099D00001", "Kamelen.");
        await replacing.CommitAsync(default);
        slow.Advance(TimeSpan.FromSeconds(70));
        await using var others = QdrantServices.Over(server.Endpoint, slow);
        await using var taken = (await others.Stores().OpenAsync(default)).Store!;
        await ReplaceAsync(taken, "2099D00002", "Olifanten.");

        await Assert.ThrowsAnyAsync<IOException>(() => ReplaceAsync(replacing, "2099D00003", "Giraffen."));
        await Assert.ThrowsAnyAsync<IOException>(async () => await replacing.CommitAsync(default));
        await replacing.DisposeAsync();
        await taken.CommitAsync(default);

        using var source = others.Stores().Read();
        using var snapshot = (await source.AcquireAsync(default))!;
        Assert.Equal(["2099D00002", "2099D00001"], snapshot.Letters.Select(letter => letter.DocumentNumber));
    }

    [Fact]
    public async Task ARenewalThatFailedIsMadeUpForByTheNextWrite()
    {
        var slow = new ManualClock(clock.GetUtcNow());
        await using var services = QdrantServices.Over(server.Endpoint, slow);
        await using var store = (await services.Stores().OpenAsync(default)).Store!;
        slow.Advance(TimeSpan.FromSeconds(45));
        server.Weather = _ => Trouble.Unavailable;
        await Assert.ThrowsAnyAsync<IOException>(() => ReplaceAsync(store, "2099D00001", "Kamelen."));
        server.Weather = _ => null;

        await ReplaceAsync(store, "2099D00001", "Kamelen.");

        await using var others = QdrantServices.Over(server.Endpoint, new ManualClock(slow.GetUtcNow() + TimeSpan.FromSeconds(50)));
        Assert.Contains("Another ingest", (await others.Stores().OpenAsync(default)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverLostItTakesNothingBackOfTheOther()
    {
        await using var services = QdrantServices.Over(server.Endpoint);
        await using (var before = (await services.Stores().OpenAsync(default)).Store!)
        {
            await ReplaceAsync(before, "2099D00002", "De oude tekst.");
            await before.CommitAsync(default);
        }

        var lost = (await services.Stores().OpenAsync(default)).Store!;
        await ReplaceAsync(lost, "2099D00001", "Van de eerste.");
        await using var others = QdrantServices.Over(server.Endpoint, new ManualClock(clock.GetUtcNow() + TimeSpan.FromMinutes(2)));
        var taken = (await others.Stores().OpenAsync(default)).Store!;
        await ReplaceAsync(taken, "2099D00002", "De nieuwe tekst.");
        await ReplaceAsync(taken, "2099D00003", "Een derde.");

        await Assert.ThrowsAnyAsync<IOException>(async () => await lost.CommitAsync(default));
        await Assert.ThrowsAnyAsync<IOException>(() => ReplaceAsync(lost, "2099D00004", "Van de eerste."));
        await lost.DisposeAsync();
        await taken.CommitAsync(default);
        await taken.DisposeAsync();

        using var source = others.Stores().Read();
        using var snapshot = (await source.AcquireAsync(default))!;
        Assert.Equal(["2099D00003", "2099D00002"], snapshot.Letters.Select(letter => letter.DocumentNumber));
        Assert.Contains("De nieuwe tekst.", (await snapshot.FindLetterAsync("2099D00002", default))!.Text, StringComparison.Ordinal);
    }

    private async Task AdvanceAsync(TimeSpan? by = null)
    {
        var before = ClaimedUntil();
        clock.Advance(by ?? Step);

        // A renewal is due at every other step.
        for (var waited = 0; waited < 25 && ClaimedUntil() == before; waited++)
            await Task.Delay(TimeSpan.FromMilliseconds(20));
    }

    private long ClaimedUntil(string collection = "kamerbrieven") =>
        (long)server.Collections.Of(collection).Points.Single(point => point.Payload.ContainsKey("claimed_until")).Payload["claimed_until"]!;

    private static async Task ReplaceAsync(LetterStore store, string number, string text)
    {
        var letter = Some.Letter(number, text);
        await store.ReplaceAsync(letter, Some.Passages(letter), default);
    }
}

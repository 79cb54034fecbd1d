using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Qdrant;
using Microsoft.Extensions.DependencyInjection;
using Trouble = Assistant.Tests.Support.Qdrant.QdrantFault;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class QdrantStoreTests : IAsyncLifetime
{
    private QdrantStandIn server = null!;

    public async Task InitializeAsync() => server = await QdrantStandIn.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task PayloadIndexesAreThereBeforeTheFirstPoint()
    {
        await StoreAsync(Some.Letter());

        Assert.False(server.Collections.Of("kamerbrieven").WasFilledBeforeItsIndexes);
    }

    [Fact]
    public async Task NothingIsLostOrDoubledWhateverTheServerGoesThrough()
    {
        Trouble[] troubles =
        [
            Trouble.Busy, Trouble.TimedOut, Trouble.Unavailable, Trouble.HalfWritten, Trouble.TooFewReplicas,
            Trouble.UnknownNotWritten, Trouble.UnknownWritten, Trouble.Dropped, Trouble.BrokenOff,
        ];
        server.Weather = request => request % 3 == 0 ? troubles[request / 3 % troubles.Length] : null;
        for (var round = 0; round < 4; round++)
        {
            await StoreAsync([.. Enumerable.Range(0, 5).Select(number => Some.Letter($"2099D0000{number}", $"Alinea {round} een.", $"Alinea {round} twee.", "Slot."))]);
        }

        server.Weather = _ => null;
        await using var services = Services();
        using var source = services.Stores().Read();
        using var snapshot = await source.AcquireAsync(default);
        Assert.Equal(5, snapshot!.Letters.Count);
        Assert.StartsWith("Alinea 3 een.", (await snapshot.FindLetterAsync("2099D00002", default))!.Text, StringComparison.Ordinal);

        // Five letters with three passages each, the commit and the claim; the round before may still be draining.
        Assert.InRange(server.Collections.Of("kamerbrieven").Count, 22, 42);
    }

    [Fact]
    public async Task AWriterThatDiedLeavesNothingBehindForTheNextOne()
    {
        await StoreAsync(Some.Letter("2099D00001", "De oude tekst."));
        await using var dying = Services();
        var abandoned = (await dying.Stores().OpenAsync(default)).Store!;
        await ReplaceAsync(abandoned, Some.Letter("2099D00001", "Nooit vastgelegd."));
        await ReplaceAsync(abandoned, Some.Letter("2099D00002", "Nooit vastgelegd."));

        var later = new ManualClock(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(5));
        await using var services = QdrantServices.Over(server.Endpoint, later);
        await using (var next = (await services.Stores().OpenAsync(default)).Store!)
        {
            Assert.Equal("2099D00001", Assert.Single(next.StoredHashes).Key);
            await ReplaceAsync(next, Some.Letter("2099D00003", "Wel vastgelegd."));
            await next.CommitAsync(default);
        }

        using var source = services.Stores().Read();
        using var snapshot = await source.AcquireAsync(default);
        Assert.Equal(["2099D00003", "2099D00001"], snapshot!.Letters.Select(letter => letter.DocumentNumber));
        Assert.Equal("De oude tekst.", (await snapshot.FindLetterAsync("2099D00001", default))!.Text);
        await Assert.ThrowsAnyAsync<IOException>(async () => await abandoned.CommitAsync(default));
    }

    [Fact]
    public async Task ARebuildThatWasKilledIsBegunAgainAndTheKilledOneSwitchesNothing()
    {
        await StoreAsync(Version("oud"));
        await using var dying = Services();
        var abandoned = (await dying.Stores().RebuildAsync(default)).Store!;
        await ReplaceAsync(abandoned, Version("half")[0]);

        await using var services = QdrantServices.Over(server.Endpoint, new ManualClock(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(5)));
        await using (var next = (await services.Stores().RebuildAsync(default)).Store!)
        {
            foreach (var letter in Version("nieuw"))
                await ReplaceAsync(next, letter);
            await next.CommitAsync(default);
        }

        await Assert.ThrowsAnyAsync<IOException>(async () => await abandoned.CommitAsync(default));
        using var source = services.Stores().Read();
        using var snapshot = await source.AcquireAsync(default);
        Assert.Equal(4, snapshot!.Letters.Count);
        Assert.Equal("Versie nieuw", (await snapshot.FindLetterAsync("2099D00002", default))!.Text);
        Assert.Single(server.Collections.Names);
    }

    [Fact]
    public async Task ARebuildOfWhichSomethingWentMissingReplacesNothing()
    {
        await StoreAsync(Version("oud"));
        await using var services = Services();
        await using (var store = (await services.Stores().RebuildAsync(default)).Store!)
        {
            foreach (var letter in Version("nieuw"))
                await ReplaceAsync(store, letter);
            server.Collections.Of("kamerbrieven-2").Lose(point => (string?)point.Payload["kind"] == "passage" && (string?)point.Payload["letter"] == "2099D00001");

            var fault = await Assert.ThrowsAnyAsync<IOException>(async () => await store.CommitAsync(default));

            Assert.Contains("Of 4 passages", fault.Message, StringComparison.Ordinal);
        }

        using var source = services.Stores().Read();
        using var snapshot = await source.AcquireAsync(default);
        Assert.Equal("Versie oud", (await snapshot!.FindLetterAsync("2099D00001", default))!.Text);
        Assert.Equal(["kamerbrieven-1"], server.Collections.Names);
    }

    [Fact]
    public async Task ARebuildSwitchesAllReadersAtOnce()
    {
        await StoreAsync(Version("oud"));
        await using var services = QdrantServices.Over(server.Endpoint, null, ("Qdrant:Drain", "00:00:03"));
        using var stop = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 3).Select(_ => ReadAsync(services.Stores(), stop.Token)).ToList();
        await using (var store = (await services.Stores().RebuildAsync(default)).Store!)
        {
            foreach (var letter in Version("nieuw"))
                await ReplaceAsync(store, letter);
            await store.CommitAsync(default);
            await Task.Delay(TimeSpan.FromSeconds(1.5));
        }

        await stop.CancelAsync();
        var seen = (await Task.WhenAll(reading)).SelectMany(versions => versions).ToHashSet();
        Assert.Subset(new HashSet<string> { "oud", "nieuw" }, seen);
        Assert.Contains("nieuw", seen);
        Assert.Equal(["kamerbrieven-2"], server.Collections.Names);
    }

    private static async Task<IReadOnlyCollection<string>> ReadAsync(LetterStores stores, CancellationToken stop)
    {
        var seen = new HashSet<string>();
        using var source = stores.Read();
        while (!stop.IsCancellationRequested)
        {
            using var snapshot = await source.AcquireAsync(default);
            var versions = new HashSet<string>();
            foreach (var head in snapshot!.Letters)
                versions.Add((await snapshot.FindLetterAsync(head.DocumentNumber, default))!.Text.Split(' ')[^1]);
            Assert.Equal(4, snapshot.Letters.Count);
            seen.Add(Assert.Single(versions));
        }

        return seen;
    }

    private static Letter[] Version(string version) => [.. Enumerable.Range(0, 4).Select(number => Some.Letter($"2099D0000{number}", $"Versie {version}"))];

    private static ValueTask<ReplaceOutcome> ReplaceAsync(LetterStore store, Letter letter) => store.ReplaceAsync(letter, Some.Passages(letter), default);

    private ServiceProvider Services() => QdrantServices.Over(server.Endpoint);

    private async Task StoreAsync(params Letter[] letters)
    {
        await using var services = Services();
        await using var store = (await services.Stores().OpenAsync(default)).Store!;
        foreach (var letter in letters)
            await ReplaceAsync(store, letter);
        await store.CommitAsync(default);
    }
}

using Assistant.Retrieval.Storing;
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
        await using var services = QdrantServices.Over(server.Endpoint, clock);
        await using var store = (await services.Stores().OpenAsync(default)).Store!;
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(5); passed += Step)
            await AdvanceAsync();

        await using var others = QdrantServices.Over(server.Endpoint, new ManualClock(clock.GetUtcNow()));

        Assert.Contains("Another ingest", (await others.Stores().OpenAsync(default)).Problem, StringComparison.Ordinal);
        await ReplaceAsync(store, "2099D00001", "Kamelen.");
        await store.CommitAsync(default);
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

    private async Task AdvanceAsync()
    {
        var before = ClaimedUntil();
        clock.Advance(Step);

        // A renewal is due at every other step.
        for (var waited = 0; waited < 25 && ClaimedUntil() == before; waited++)
            await Task.Delay(TimeSpan.FromMilliseconds(20));
    }

    private long ClaimedUntil() =>
        (long)server.Collections.Of("kamerbrieven").Points.Single(point => point.Payload.ContainsKey("claimed_until")).Payload["claimed_until"]!;

    private static async Task ReplaceAsync(LetterStore store, string number, string text)
    {
        var letter = Some.Letter(number, text);
        await store.ReplaceAsync(letter, Some.Passages(letter), default);
    }
}

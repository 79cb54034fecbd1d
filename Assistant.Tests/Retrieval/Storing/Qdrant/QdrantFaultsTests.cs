using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;
using Assistant.Retrieval.Storing.Qdrant;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Qdrant;
using Microsoft.Extensions.DependencyInjection;
using Trouble = Assistant.Tests.Support.Qdrant.QdrantFault;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

/// <summary>Whatever goes wrong with a server, the user is told in words what it is and what to do.</summary>
public sealed class QdrantFaultsTests : IAsyncLifetime
{
    private QdrantStandIn server = null!;

    public async Task InitializeAsync() => server = await QdrantStandIn.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("", "asks for a key")]
    [InlineData("wrong", "does not accept the key")]
    [InlineData(QdrantStandIn.ReadOnlyKey, "needs a key that may write")]
    public async Task AKeyThatDoesNotFitIsSaidSo(string key, string said)
    {
        server.IsLocked = true;
        await SaysAsync(said, ("Qdrant:ApiKey", key));
    }

    [Fact]
    public async Task AKeyThatMayWriteOpensTheStore()
    {
        server.IsLocked = true;
        await using var services = QdrantServices.Over(server.Endpoint, null, ("Qdrant:ApiKey", QdrantStandIn.Key));

        await using var store = (await services.Stores().OpenAsync(default)).Store;

        Assert.NotNull(store);
    }

    [Fact]
    public async Task AnOldServerIsRefused()
    {
        server.Version = "1.18.2";
        await SaysAsync("1.19 or later is needed");
    }

    [Fact]
    public async Task AnOldServerIsRefusedToReadersToo()
    {
        server.Version = "1.18.2";
        await using var services = QdrantServices.Over(server.Endpoint);
        using var source = services.Stores().Read();

        var fault = await Assert.ThrowsAnyAsync<IOException>(async () => await source.AcquireAsync(default));

        Assert.Contains("1.19 or later is needed", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherKindOfServerIsRecognised()
    {
        server.Title = "some other engine";
        await SaysAsync("not as a Qdrant server does");
    }

    [Fact]
    public async Task AServerThatIsAwayIsSaidSo()
    {
        await using var services = QdrantServices.Over(new Uri("http://127.0.0.1:1"), null, ("Qdrant:Retries", "1"));
        using var source = services.Stores().Read();

        var fault = await Assert.ThrowsAnyAsync<IOException>(async () => await source.AcquireAsync(default));

        Assert.Contains("cannot be reached", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Trouble.Stalled, "did not answer within 1 s")]
    [InlineData(Trouble.Busy, "was too busy, though asked 2 times")]
    [InlineData(Trouble.BusyForLong, "left alone for 600 s")]
    [InlineData(Trouble.Unavailable, "was not able to answer")]
    public async Task AServerThatDoesNotGetThereIsNotWaitedForEndlessly(object trouble, string said)
    {
        server.Weather = _ => (Trouble)trouble;
        await SaysAsync(said, ("Qdrant:AttemptTimeout", "00:00:01"), ("Qdrant:Retries", "1"));
    }

    [Fact]
    public async Task ABusyServerIsLeftAloneForAsLongAsItAsks()
    {
        await using var services = QdrantServices.Over(server.Endpoint);
        var before = TimeProvider.System.GetTimestamp();
        server.Weather = request => request == 1 ? Trouble.BusyForASecond : null;

        await using var store = (await services.Stores().OpenAsync(default)).Store;

        Assert.NotNull(store);
        Assert.True(TimeProvider.System.GetElapsedTime(before) >= TimeSpan.FromSeconds(0.95));
    }

    [Theory]
    [InlineData("letter")]
    [InlineData("from")]
    [InlineData("date")]
    public async Task ACollectionWithoutAPayloadIndexIsRefusedBeforeAnythingIsWritten(string field)
    {
        await using var services = QdrantServices.Over(server.Endpoint);
        await (await services.Stores().OpenAsync(default)).Store!.DisposeAsync();
        server.Collections.Of("kamerbrieven").DropIndex(field);

        var opening = await services.Stores().OpenAsync(default);

        Assert.Null(opening.Store);
        Assert.Contains($"lacks the payload index {field}", opening.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wrong input: Vector dimension error: expected dim: 384, got 768", "holds vectors of another size")]
    [InlineData("Bad request: Index required but not found for \"letter\" of one of the following types: [keyword]. Help: Create an index for this key or use a different filter.", "refuses by its strict mode")]
    [InlineData("Bad request: Filter condition limit exceeded in strict mode", "refuses by its strict mode")]
    [InlineData("Bad request: something else", "refused /collections/kamerbrieven/points with 400: Bad request: something else")]
    public void WhatAServerRefusesIsExplained(string error, string said)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { status = new { error }, time = 0.0 });

        var fault = new QdrantFaults(new QdrantOptions { Endpoint = server.Endpoint }).Refused(System.Net.HttpStatusCode.BadRequest, "collections/kamerbrieven/points?wait=true", body, null);

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATakenNameIsSaidSoBeforeAnythingIsMade()
    {
        server.Collections.Answer("PUT", ["collections", "kamerbrieven"], [], isHalf: false);

        await SaysAsync("a collection that is itself called kamerbrieven");

        Assert.Equal(["kamerbrieven"], server.Collections.Names);
    }

    [Theory]
    [InlineData(Trouble.Full, "no room left")]
    [InlineData(Trouble.DiskFull, "no room left")]
    [InlineData(Trouble.UnknownNotWritten, "did not say within its time whether it has written")]
    [InlineData(Trouble.UnknownWritten, "run this again")]
    public async Task AWriteThatFailsForGoodSaysWhyAndLosesNothing(object trouble, string said)
    {
        await using var services = QdrantServices.Over(server.Endpoint);
        await using (var store = (await services.Stores().OpenAsync(default)).Store!)
        {
            await ReplaceAsync(store, Some.Letter());
            await store.CommitAsync(default);
            server.Weather = _ => (Trouble)trouble;

            var fault = await Assert.ThrowsAnyAsync<IOException>(async () => await ReplaceAsync(store, Some.Letter("2099D00002", "Iets.")));

            Assert.Contains(said, fault.Message, StringComparison.Ordinal);
            server.Weather = _ => null;
        }

        using var source = services.Stores().Read();
        using var snapshot = await source.AcquireAsync(default);
        Assert.Equal("2099D00001", Assert.Single(snapshot!.Letters).DocumentNumber);
    }

    [Fact]
    public async Task ALetterThatIsTooLargeForTheServerIsSaidSo()
    {
        server.MostBytes = 100_000;
        await using var services = QdrantServices.Over(server.Endpoint);
        await using var store = (await services.Stores().OpenAsync(default)).Store!;

        var fault = await Assert.ThrowsAnyAsync<IOException>(async () => await ReplaceAsync(store, Some.Letter("2099D00001", string.Join(' ', Enumerable.Repeat("woord", 30_000)))));

        Assert.Contains("MAX_REQUEST_SIZE_MB", fault.Message, StringComparison.Ordinal);
    }

    private static ValueTask<ReplaceOutcome> ReplaceAsync(LetterStore store, Letter letter) => store.ReplaceAsync(letter, Some.Passages(letter), default);

    private async Task SaysAsync(string said, params (string Key, string Value)[] settings)
    {
        await using var services = QdrantServices.Over(server.Endpoint, null, settings);

        var fault = await Assert.ThrowsAnyAsync<IOException>(async () => await services.Stores().OpenAsync(default));

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }
}

using Assistant.Retrieval.Storing;
using Assistant.Retrieval.Storing.Qdrant;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Qdrant;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

/// <summary>Readers while a newer commit takes long to load.</summary>
public sealed class QdrantSnapshotsTests : IAsyncLifetime
{
    private readonly ManualClock clock = new(TimeProvider.System.GetUtcNow());
    private readonly TaskCompletionSource opened = new();
    private QdrantStandIn server = null!;

    public async Task InitializeAsync() => server = await QdrantStandIn.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task TheKnownOneAnswersMeanwhileAndTheNewOneThereafter()
    {
        await using var services = QdrantServices.Over(server.Endpoint, clock, ("Qdrant:Drain", "00:01:00"));
        using var source = await KnowingOneOfTwoAsync(services.Stores());
        server.Opening = opened.Task;

        Assert.Single(await LettersAsync(source, default));

        opened.SetResult();
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(2, (await LettersAsync(source, default)).Count);
    }

    [Fact]
    public async Task WhatMayBeClearedAwayByNowAnswersNoMore()
    {
        await using var services = QdrantServices.Over(server.Endpoint, clock, ("Qdrant:Drain", "00:01:00"));
        using var source = await KnowingOneOfTwoAsync(services.Stores());
        server.Opening = opened.Task;
        Assert.Single(await LettersAsync(source, default));
        clock.Advance(TimeSpan.FromSeconds(31));

        var waiting = LettersAsync(source, default);
        await Task.Delay(TimeSpan.FromSeconds(0.3));
        Assert.False(waiting.IsCompleted);

        opened.SetResult();
        Assert.Equal(2, (await waiting).Count);
    }

    [Fact]
    public async Task WhoeverAskedNothingForLongIsNotGivenWhatWasClearedAwaySince()
    {
        await using var services = QdrantServices.Over(server.Endpoint, clock, ("Qdrant:Drain", "00:01:00"));
        using var source = await KnowingOneOfTwoAsync(services.Stores());
        clock.Advance(TimeSpan.FromMinutes(5));
        await StoreAsync(services.Stores(), "2099D00003");
        server.Opening = opened.Task;

        var waiting = LettersAsync(source, default);
        await Task.Delay(TimeSpan.FromSeconds(0.3));
        Assert.False(waiting.IsCompleted);

        opened.SetResult();
        Assert.Equal(3, (await waiting).Count);
    }

    [Fact]
    public async Task WhatWasClearedAwayUnderTheReadingIsReadAgain()
    {
        await using var services = QdrantServices.Over(server.Endpoint, clock, ("Qdrant:Drain", "00:01:00"));
        await StoreAsync(services.Stores(), "2099D00001");
        var isBetween = false;
        using var http = new HttpClient(new InterruptedHandler(async request =>
        {
            // After the mark was read, before the letters are.
            if (!isBetween && request.RequestUri!.AbsolutePath.EndsWith("/scroll", StringComparison.Ordinal))
            {
                isBetween = true;
                for (var version = 0; version < 3; version++)
                {
                    await StoreAsync(services.Stores(), "2099D00001", $"Kamelen {version}.");
                    clock.Advance(TimeSpan.FromMinutes(2));
                }
            }
        })) { BaseAddress = server.Endpoint };
        using var source = new QdrantSnapshots(new QdrantApi(http, new QdrantOptions { Endpoint = server.Endpoint }), clock);

        Assert.Single(await LettersAsync(source, default));
        Assert.True(isBetween);
    }

    [Fact]
    public async Task AQuestionThatIsGivenUpLeavesTheLoadingToTheOthers()
    {
        await using var services = QdrantServices.Over(server.Endpoint, clock, ("Qdrant:Drain", "00:01:00"));
        using var source = await KnowingOneOfTwoAsync(services.Stores());
        server.Opening = opened.Task;
        using var impatience = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        var requests = server.Requests;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LettersAsync(source, impatience.Token));

        opened.SetResult();

        Assert.Equal(2, (await LettersAsync(source, default)).Count);
        // One reading of the mark and one of the letters, begun by the question that left.
        Assert.Equal(2, server.Requests - requests);
    }

    private async Task<SnapshotSource> KnowingOneOfTwoAsync(LetterStores stores)
    {
        await StoreAsync(stores, "2099D00001");
        var source = stores.Read();
        Assert.Single(await LettersAsync(source, default));
        await StoreAsync(stores, "2099D00002");
        clock.Advance(TimeSpan.FromSeconds(2));
        return source;
    }

    private static async Task StoreAsync(LetterStores stores, string number, string text = "Kamelen.")
    {
        await using var store = (await stores.OpenAsync(default)).Store!;
        var letter = Some.Letter(number, text);
        await store.ReplaceAsync(letter, Some.Passages(letter), default);
        await store.CommitAsync(default);
    }

    private static async Task<IReadOnlyList<Assistant.Retrieval.Letters.LetterHead>> LettersAsync(SnapshotSource source, CancellationToken cancellationToken)
    {
        using var snapshot = await source.AcquireAsync(cancellationToken);
        return snapshot!.Letters;
    }
}

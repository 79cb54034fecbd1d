using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Retrieval.Storing.Qdrant;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Embedding;
using Assistant.Tests.Support.Qdrant;
using Microsoft.Extensions.DependencyInjection;
using Trouble = Assistant.Tests.Support.Qdrant.QdrantFault;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

/// <summary>Letters with vectors on a server that goes through everything.</summary>
public sealed class QdrantVectorsTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private QdrantStandIn server = null!;
    private EmbeddingStandIn model = null!;

    public async Task InitializeAsync()
    {
        server = await QdrantStandIn.StartAsync();
        model = await EmbeddingStandIn.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await model.DisposeAsync();
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task ACollectionHoldsVectorsOfTheModelAndSearchesThemExactly()
    {
        await using var services = Services();
        await StoreAsync(services, Some.Letter());

        var vector = server.Collections.Of("kamerbrieven").Schema["vectors"]!["dense"]!;
        Assert.Equal(64, (int)vector["size"]!);
        Assert.Equal("Dot", (string)vector["distance"]!);
        Assert.Equal(0, (int)vector["hnsw_config"]!["m"]!);
    }

    [Fact]
    public async Task MorePassagesMayBeWantedThanTheServerGivesAtOnce()
    {
        var letter = Some.Letter("2099D00001", [.. Enumerable.Range(0, CollectionDesign.MostResults + 1).Select(number => $"Olifant {number}.")]);
        await using var services = Services();
        await StoreAsync(services, letter);
        using var snapshot = await AcquireAsync(services);
        var question = QuestionAnalyzer.Analyze(snapshot, "olifant", QuestionLanguage.Dutch);

        var found = await services.GetRequiredService<PassageSearcher>().SearchAsync(snapshot, question, CollectionDesign.MostResults, default);

        Assert.Equal(CollectionDesign.MostResults, found.Count);
    }

    [Fact]
    public async Task NoVectorIsLostOrOldWhateverTheServerGoesThrough()
    {
        Trouble[] troubles =
        [
            Trouble.Busy, Trouble.TimedOut, Trouble.Unavailable, Trouble.HalfWritten, Trouble.TooFewReplicas,
            Trouble.UnknownNotWritten, Trouble.UnknownWritten, Trouble.Dropped, Trouble.BrokenOff,
        ];
        await using var services = Services();
        server.Weather = request => request % 3 == 0 ? troubles[request / 3 % troubles.Length] : null;
        for (var round = 0; round < 3; round++)
            await StoreAsync(services, Version(round == 2 ? "nieuw" : $"oud {round}"));
        server.Weather = _ => null;

        using var snapshot = await AcquireAsync(services);
        Assert.Equal(Enumerable.Range(0, 4).Select(number => $"2099D0000{number} Versie nieuw"), await FindAsync(services, snapshot, "Versie nieuw"));
    }

    [Fact]
    public async Task AnIngestThatWasKilledGoesOnWithoutPayingForVectorsAgain()
    {
        await using var services = Services();
        await StoreAsync(services, Some.Letter("2099D00001", "Kamelen."));
        var killed = (await services.Stores().OpenAsync(default)).Store!;
        await ReplaceAsync(killed, Some.Letter("2099D00001", "Olifanten."));
        await ReplaceAsync(killed, Some.Letter("2099D00002", "Giraffen."));
        var paid = model.Served.Count;

        await using var later = Services(new ManualClock(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(5)));
        await StoreAsync(later, Some.Letter("2099D00001", "Olifanten."), Some.Letter("2099D00002", "Giraffen."));

        Assert.Equal(paid, model.Served.Count);
        using var snapshot = await AcquireAsync(later);
        Assert.Equal(["2099D00001 Olifanten.", "2099D00002 Giraffen."], await FindAsync(later, snapshot, "dier"));
        await Assert.ThrowsAnyAsync<IOException>(async () => await killed.CommitAsync(default));
    }

    [Fact]
    public async Task ASwitchUnderReadersNeitherFailsNorMixesAnAnswer()
    {
        await using var services = Services(null, ("Qdrant:Drain", "00:00:03"));
        await StoreAsync(services, Version("oud"));
        using var stop = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 3).Select(_ => ReadAsync(services, stop.Token)).ToList();
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
    }

    private static Letter[] Version(string version) => [.. Enumerable.Range(0, 4).Select(number => Some.Letter($"2099D0000{number}", $"Versie {version}"))];

    private static ValueTask<ReplaceOutcome> ReplaceAsync(LetterStore store, Letter letter) => store.ReplaceAsync(letter, Some.Passages(letter), default);

    private static async Task<IReadOnlyCollection<string>> ReadAsync(ServiceProvider services, CancellationToken stop)
    {
        var seen = new HashSet<string>();
        using var source = services.Stores().Read();
        while (!stop.IsCancellationRequested)
        {
            using var snapshot = await source.AcquireAsync(default);
            var found = await FindAsync(services, snapshot!, "versies");
            Assert.Equal(4, found.Count);
            seen.Add(Assert.Single(found.Select(passage => passage.Split(' ')[^1]).Distinct()));
        }

        return seen;
    }

    // Both rankings take part: every passage is found by its meaning.
    private static async Task<IReadOnlyList<string>> FindAsync(ServiceProvider services, StoreSnapshot snapshot, string text)
    {
        var question = QuestionAnalyzer.Analyze(snapshot, text, QuestionLanguage.Dutch);
        var found = await services.GetRequiredService<PassageSearcher>().SearchAsync(snapshot, question, 10, default);
        Assert.All(found, passage => Assert.NotNull(passage.Similarity));
        return [.. found.Select(passage => $"{passage.Passage.LetterNumber} {passage.Passage.Text}").Order(StringComparer.Ordinal)];
    }

    private static async Task<StoreSnapshot> AcquireAsync(ServiceProvider services)
    {
        using var source = services.Stores().Read();
        return (await source.AcquireAsync(default))!;
    }

    private static async Task StoreAsync(ServiceProvider services, params Letter[] letters)
    {
        await using var store = (await services.Stores().OpenAsync(default)).Store!;
        foreach (var letter in letters)
            await ReplaceAsync(store, letter);
        await store.CommitAsync(default);
    }

    private ServiceProvider Services(TimeProvider? clock = null, params (string Key, string? Value)[] settings) =>
        EmbeddingServices.Over(model, folder.Path, null, clock, [.. QdrantServices.Settings(server.Endpoint), .. settings]);
}

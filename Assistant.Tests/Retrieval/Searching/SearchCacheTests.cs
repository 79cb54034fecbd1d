using System.Diagnostics.Metrics;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Embedding;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Retrieval.Searching;

public sealed class SearchCacheTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, int> looks = [];
    private EmbeddingStandIn service = null!;

    public async Task InitializeAsync() => service = await EmbeddingStandIn.StartAsync();

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task TheSameQuestionIsNeitherEmbeddedNorSearchedTwice()
    {
        await using var services = EmbeddingServices.Over(service, folder.Path);
        using var listening = Listen(services);
        await StoreAsync(services, Some.Letter("2099D00001", "Kamelen.", "Olifanten."));
        var calls = service.Calls.Count;

        var first = await SearchAsync(services, "kamelen");
        var second = await SearchAsync(services, "kamelen");

        Assert.Same(first, second);
        Assert.Equal(calls + 1, service.Calls.Count);
        Assert.Equal((1, 1, 1, 1), (looks["passages hit"], looks["passages miss"], looks["vector hit"], looks["vector miss"]));
    }

    [Fact]
    public async Task ANewIngestIsSeenAtOnce()
    {
        await using var services = EmbeddingServices.Over(null, folder.Path);
        for (var version = 0; version < 5; version++)
        {
            await StoreAsync(services, Some.Letter("2099D00001", $"Kamelen in versie {version}."));
            Assert.Equal($"Kamelen in versie {version}.", (await SearchAsync(services, "kamelen"))[0].Passage.Text);
            Assert.Equal($"Kamelen in versie {version}.", (await SearchAsync(services, "kamelen"))[0].Passage.Text);
        }
    }

    [Fact]
    public async Task AnIndexThatWasMadeAnewIsAnotherOne()
    {
        await using var services = EmbeddingServices.Over(null, folder.Path);
        await StoreAsync(services, Some.Letter("2099D00001", "Kamelen."));
        await SearchAsync(services, "kamelen");
        Directory.Delete(Path.Combine(folder.Path, "index"), recursive: true);

        await StoreAsync(services, Some.Letter("2099D00002", "Andere kamelen."));

        Assert.Equal("2099D00002", (await SearchAsync(services, "kamelen"))[0].Passage.LetterNumber);
    }

    [Fact]
    public async Task AnotherLimitNumberLanguageOrRoleIsAnotherSearch()
    {
        await using var services = EmbeddingServices.Over(null, folder.Path);
        await StoreAsync(services, Some.Letter("2099D00001", "Kamelen.", "Ook kamelen."), Some.Letter("2099D00002", "Kamelen."));
        using var snapshot = await AcquireAsync(services);
        var question = QuestionAnalyzer.Analyze(snapshot, "kamelen", QuestionLanguage.Dutch);
        AnalyzedQuestion[] others =
        [
            question with { Filter = new PassageFilter { Letters = ["2099D00002"] } },
            question with { Filter = new PassageFilter { Letters = ["2099D00001"] } },
            question with { Filter = new PassageFilter { From = new DateOnly(2030, 1, 1) } },
            question with { Language = QuestionLanguage.English },
            question with { Concepts = [.. question.Concepts.Select(concept => concept with { Role = ConceptRole.Support })] },
        ];

        var keys = others.Select(other => SearchKey.Of(snapshot, false, other, 10))
            .Append(SearchKey.Of(snapshot, false, question, 10))
            .Append(SearchKey.Of(snapshot, false, question, 9))
            .ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(SearchKey.Of(snapshot, false, question, 10), SearchKey.Of(snapshot, false, QuestionAnalyzer.Analyze(snapshot, "kamelen", QuestionLanguage.Dutch), 10));
        var searcher = services.GetRequiredService<PassageSearcher>();
        Assert.Equal(3, (await searcher.SearchAsync(snapshot, question, 10, default)).Count);
        Assert.Single(await searcher.SearchAsync(snapshot, others[0], 10, default));
    }

    [Fact]
    public async Task WordsAloneDuringAnOutageAreNotKeptForAfterwards()
    {
        await using var services = EmbeddingServices.Over(service, folder.Path);
        await StoreAsync(services, Some.Letter("2099D00001", "Kamelen.", "Olifanten."));
        service.Always = EmbeddingStandIn.Status(401);
        Assert.Single(await SearchAsync(services, "kamelen"));

        service.Always = null;

        Assert.Equal(2, (await SearchAsync(services, "kamelen")).Count);
    }

    [Fact]
    public async Task WithoutMemoryNothingIsKept()
    {
        await using var services = EmbeddingServices.Over(null, folder.Path, null, ("Search:CacheMegabytes", "0"));
        await StoreAsync(services, Some.Letter("2099D00001", "Kamelen."));

        Assert.NotSame(await SearchAsync(services, "kamelen"), await SearchAsync(services, "kamelen"));
    }

    [Fact]
    public async Task NothingIsKeptThatTakesMoreMemoryThanThereIs()
    {
        await using var services = EmbeddingServices.Over(service, folder.Path, null, ("Search:CacheMegabytes", "1"));
        var cache = services.GetRequiredService<SearchCache>();
        var model = new EmbeddingModel("any", 300_000);

        cache.Keep(model, "klein", new float[30_000]);
        cache.Keep(model, "groot", new float[300_000]);

        Assert.NotNull(cache.Find(model, "klein"));
        Assert.Null(cache.Find(model, "groot"));
    }

    private MeterListener Listen(ServiceProvider services)
    {
        var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == SearchCache.MeterName && instrument.Meter.Scope == services.GetRequiredService<IMeterFactory>())
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            var name = $"{tags[0].Value} {tags[1].Value}";
            looks[name] = looks.GetValueOrDefault(name) + (int)value;
        });
        listener.Start();
        return listener;
    }

    private static async Task StoreAsync(ServiceProvider services, params Letter[] letters)
    {
        await using var store = (await services.GetRequiredService<LetterStores>().OpenAsync(default)).Store!;
        foreach (var letter in letters)
            await store.ReplaceAsync(letter, Some.Passages(letter), default);
        await store.CommitAsync(default);
    }

    private static async Task<StoreSnapshot> AcquireAsync(ServiceProvider services)
    {
        using var source = services.GetRequiredService<LetterStores>().Read();
        return (await source.AcquireAsync(default))!;
    }

    private static async Task<IReadOnlyList<RankedPassage>> SearchAsync(ServiceProvider services, string question)
    {
        using var snapshot = await AcquireAsync(services);
        return await services.GetRequiredService<PassageSearcher>().SearchAsync(snapshot, QuestionAnalyzer.Analyze(snapshot, question, QuestionLanguage.Dutch), 10, default);
    }
}

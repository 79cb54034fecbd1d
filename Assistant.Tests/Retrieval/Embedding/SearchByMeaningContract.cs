using Assistant.Retrieval;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Embedding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Retrieval.Embedding;

/// <summary>Letters stored and asked with a model behind a service over real HTTP.</summary>
public abstract class SearchByMeaningContract : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly CollectedLog log = new();
    private EmbeddingStandIn service = null!;

    public virtual async Task InitializeAsync() => service = await EmbeddingStandIn.StartAsync();

    public virtual async Task DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Dispose();
        log.Dispose();
    }

    [Fact]
    public async Task APassageThatSharesNoWordIsFoundByItsMeaning()
    {
        await using var services = Services();
        await StoreAsync(services, Some.Letter("2099D00001", "Olifantenkudde bij de waterplaats.", "De minister spreekt over bruggen."));

        var found = await SearchAsync(services, "olifantenkuddes");

        Assert.Equal("2099D00001#0", found[0].Passage.Id);
        Assert.Equal(2, found.Count);
        Assert.True(found[0].Similarity > found[1].Similarity);
        Assert.Equal(0, found[1].Words);
    }

    [Fact]
    public async Task TheModelGetsItsPrefixesAndPassagesTheirHeadings()
    {
        await using var services = Services();
        var letter = Some.Letter("2099D00001", "Er komt een verbod.");
        await using (var store = await OpenAsync(services))
        {
            await store.ReplaceAsync(letter, [Some.Passages(letter)[0] with { SectionPath = ["Aanpak", "Porno"] }], default);
            await store.CommitAsync(default);
        }

        await SearchAsync(services, "verbod");

        Assert.Equal(["passage: Aanpak. Porno\nEr komt een verbod.", "query: verbod"], service.Served);
    }

    [Fact]
    public async Task NumbersInsteadOfBase64AreUnderstood()
    {
        service.SendsNumbers = true;
        await using var services = Services();
        await StoreAsync(services, Some.Letter("2099D00001", "Olifanten."));

        Assert.NotNull((await SearchAsync(services, "olifantenkudde"))[0].Similarity);
    }

    [Fact]
    public async Task WithoutAServiceWordsAnswerAloneAndTheLogSaysSo()
    {
        await using var services = Services(("Embedding:QuestionTimeout", "00:00:05"));
        await StoreAsync(services, Some.Letter("2099D00001", "Een olifant bij de waterplaats.", "Bruggen."));
        service.Always = EmbeddingStandIn.Status(503);

        var found = await SearchAsync(services, "olifant");

        Assert.Equal("2099D00001#0", Assert.Single(found).Passage.Id);
        Assert.Null(found[0].Similarity);
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("words alone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AServiceThatFailsAgainAndAgainIsLeftAlone()
    {
        await using var services = Services(("Embedding:QuestionTimeout", "00:00:05"), ("Embedding:BreakDuration", "01:00:00"));
        await StoreAsync(services, Some.Letter("2099D00001", "Een olifant bij de waterplaats."));
        service.Always = EmbeddingStandIn.Status(401);
        for (var question = 0; question < 3; question++)
            await SearchAsync(services, "olifant");
        var calls = service.Calls.Count;

        Assert.Single(await SearchAsync(services, "olifant"));
        Assert.Equal(calls, service.Calls.Count);
    }

    [Fact]
    public async Task AServiceThatRefusesSomeQuestionsIsStillAskedForOthers()
    {
        await using var services = Services(("Embedding:QuestionTimeout", "00:00:05"), ("Embedding:BreakDuration", "01:00:00"));
        await StoreAsync(services, Some.Letter("2099D00001", "Een olifant bij de waterplaats."));
        service.Always = EmbeddingStandIn.Status(413);
        for (var question = 0; question < 5; question++)
            await SearchAsync(services, $"olifant {question}");
        service.Always = null;

        Assert.NotNull(Assert.Single(await SearchAsync(services, "olifant")).Similarity);
    }

    [Fact]
    public async Task AMeasuredSearchFailsRatherThanGoByWordsAlone()
    {
        await using var services = Services();
        await StoreAsync(services, Some.Letter("2099D00001", "Olifanten."));
        service.Always = EmbeddingStandIn.Status(401);

        await Assert.ThrowsAsync<EmbeddingFault>(() => SearchAsync(services, services.EvaluatedSearch().Searcher, "olifanten"));

        service.Always = null;
        await using var others = Services(("Embedding:Model", "other"));
        Assert.Contains("reindex", (await Assert.ThrowsAsync<InvalidDataException>(() => SearchAsync(others, others.EvaluatedSearch().Searcher, "olifanten"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMeasuredSearchWaitsForItsVectors()
    {
        await using var services = Services(("Embedding:QuestionTimeout", "00:00:00.1"));
        await StoreAsync(services, Some.Letter("2099D00001", "Olifanten."));
        service.Fail(EmbeddingStandIn.Status(503));
        service.Fail(async (context, call) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5));
            await service.Vectors(slow => slow.Texts.Select(text => TrigramModel.Embed(text, 64)))(context, call);
        });

        Assert.NotNull(Assert.Single(await SearchAsync(services, services.EvaluatedSearch().Searcher, "olifanten")).Similarity);
    }

    [Fact]
    public async Task AnIndexOfOneModelTakesNoOther()
    {
        await using (var services = Services())
            await StoreAsync(services, Some.Letter("2099D00001", "Olifanten."));

        await using var others = Services(("Embedding:Model", "other"));
        var opening = await others.GetRequiredService<LetterStores>().OpenAsync(default);

        Assert.Null(opening.Store);
        Assert.Contains("trigrams (64 dimensions)", opening.Problem, StringComparison.Ordinal);
        Assert.Contains("reindex", opening.Problem, StringComparison.Ordinal);
        Assert.Single(await SearchAsync(others, "olifanten"));
        Assert.Contains(log.Lines, line => line.Text.Contains("reindex", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnIndexWithoutVectorsTakesNoModelAndOneWithVectorsNotNone()
    {
        using var words = new StoredLetters(Some.Letter());
        await using var withModel = EmbeddingServices.Over(service, words.DataDirectory);
        Assert.Contains("have no vectors", (await withModel.GetRequiredService<LetterStores>().OpenAsync(default)).Problem, StringComparison.Ordinal);

        await using (var services = Services())
            await StoreAsync(services, Some.Letter());
        await using var without = EmbeddingServices.Over(null, folder.Path, null, StoreSettings);
        Assert.Contains("name no embedding model", (await without.GetRequiredService<LetterStores>().OpenAsync(default)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewModelTakesOverWithAReindexAndOldTextsOfTheSameModelCostNothing()
    {
        Letter[] letters = [Some.Letter("2099D00001", "Olifanten.", "Kamelen."), Some.Letter("2099D00002", "Giraffen.", "Kamelen.")];
        await using (var services = Services())
            await StoreAsync(services, letters);
        Assert.Equal(3, service.Served.Count);

        await using (var services = Services())
            await StoreAsync(services, await services.GetRequiredService<LetterStores>().RebuildAsync(default), letters);
        Assert.Equal(3, service.Served.Count);

        await using var others = Services(("Embedding:Model", "other"));
        await StoreAsync(others, await others.GetRequiredService<LetterStores>().RebuildAsync(default), letters);
        Assert.Equal(6, service.Served.Count);
        using var snapshot = await AcquireAsync(others);
        Assert.Equal("other", snapshot.Model?.Name);
    }

    [Fact]
    public async Task AnEmptyIndexTakesAnyModel()
    {
        await using (var services = EmbeddingServices.Over(null, folder.Path, null, StoreSettings))
            await StoreAsync(services);

        await using var others = Services();
        await StoreAsync(others, Some.Letter("2099D00001", "Olifanten."));

        using var snapshot = await AcquireAsync(others);
        Assert.Equal(new EmbeddingModel("trigrams", 64) { PassagePrefix = "passage: ", QueryPrefix = "query: " }, snapshot.Model);
    }

    /// <summary>Where the letters are stored: in the data directory unless these say otherwise.</summary>
    private protected virtual (string Key, string? Value)[] StoreSettings => [];

    private ServiceProvider Services(params (string Key, string? Value)[] settings) => EmbeddingServices.Over(service, folder.Path, log, [.. StoreSettings, .. settings]);

    private static async Task<LetterStore> OpenAsync(ServiceProvider services)
    {
        var opening = await services.GetRequiredService<LetterStores>().OpenAsync(default);
        Assert.Null(opening.Problem);
        return opening.Store!;
    }

    private static async Task StoreAsync(ServiceProvider services, params Letter[] letters) =>
        await StoreAsync(services, await services.GetRequiredService<LetterStores>().OpenAsync(default), letters);

    private static async Task StoreAsync(ServiceProvider _, StoreOpening<LetterStore> opening, params Letter[] letters)
    {
        Assert.Null(opening.Problem);
        await using var store = opening.Store!;
        foreach (var letter in letters)
            await store.ReplaceAsync(letter, Some.Passages(letter), default);
        await store.CommitAsync(default);
    }

    private static async Task<StoreSnapshot> AcquireAsync(ServiceProvider services)
    {
        using var source = services.GetRequiredService<LetterStores>().Read();
        return (await source.AcquireAsync(default))!;
    }

    private static Task<IReadOnlyList<RankedPassage>> SearchAsync(ServiceProvider services, string question) =>
        SearchAsync(services, services.GetRequiredService<PassageSearcher>(), question);

    private static async Task<IReadOnlyList<RankedPassage>> SearchAsync(ServiceProvider services, PassageSearcher searcher, string question)
    {
        using var snapshot = await AcquireAsync(services);
        return await searcher.SearchAsync(snapshot, QuestionAnalyzer.Analyze(snapshot, question, QuestionLanguage.Dutch), 10, default);
    }
}

using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Qdrant;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

/// <summary>What a power cut took from a server is stored again by the next ingest, though the letters did not change.</summary>
public sealed class StoredLettersTests
{
    [Theory]
    [InlineData("passage")]
    [InlineData("letter")]
    public async Task ALetterThatLostAPartIsStoredAgain(string kind)
    {
        await using var server = await QdrantStandIn.StartAsync();
        await using var services = QdrantServices.Over(server.Endpoint);
        await StoreAsync(services.Stores());
        var lost = false;
        server.Collections.Of("kamerbrieven").Lose(point =>
            !lost && (lost = (string?)point.Payload["kind"] == kind && (string?)point.Payload["letter"] == "2099D00001"));

        Assert.Equal([ReplaceOutcome.Changed, ReplaceOutcome.Unchanged], await StoreAsync(services.Stores()));

        using var source = services.Stores().Read();
        using var snapshot = await source.AcquireAsync(default);
        Assert.Equal(2, snapshot!.Letters.Count);
        Assert.Equal(["2099D00001#0", "2099D00001#1"], await FindAsync(snapshot, "kamelen"));
        Assert.Equal([ReplaceOutcome.Unchanged, ReplaceOutcome.Unchanged], await StoreAsync(services.Stores()));
    }

    [Fact]
    public async Task PassagesOfALetterThatIsLostAreNotShown()
    {
        await using var server = await QdrantStandIn.StartAsync();
        await using var services = QdrantServices.Over(server.Endpoint);
        await StoreAsync(services.Stores());
        server.Collections.Of("kamerbrieven").Lose(point => (string?)point.Payload["kind"] == "letter" && (string?)point.Payload["letter"] == "2099D00001");

        using var source = services.Stores().Read();
        using var snapshot = await source.AcquireAsync(default);

        Assert.Empty(await FindAsync(snapshot!, "kamelen"));
        Assert.Equal(["2099D00002#0"], await FindAsync(snapshot!, "olifanten"));
    }

    private static async Task<IReadOnlyList<string>> FindAsync(StoreSnapshot snapshot, string text)
    {
        var question = QuestionAnalyzer.Analyze(snapshot, text, QuestionLanguage.Dutch);
        return [.. (await PassageSearcher.ByWords.SearchAsync(snapshot, question, 10, default)).Select(found => found.Passage.Id)];
    }

    private static async Task<IReadOnlyList<ReplaceOutcome>> StoreAsync(LetterStores stores)
    {
        await using var store = (await stores.OpenAsync(default)).Store!;
        var outcomes = new List<ReplaceOutcome>();
        foreach (var letter in new[] { Some.Letter("2099D00001", "Over kamelen.", "Nog eens over kamelen."), Some.Letter("2099D00002", "Over olifanten.") })
            outcomes.Add(await store.ReplaceAsync(letter, Some.Passages(letter), default));
        await store.CommitAsync(default);
        return outcomes;
    }
}

using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
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

    [Theory]
    [InlineData("passage")]
    [InlineData("letter")]
    [InlineData(null)]
    public async Task AReplacedVersionThatCameBackIsNotShownAndEndsWithTheNextIngest(string? kind)
    {
        await using var server = await QdrantStandIn.StartAsync();
        await using var services = QdrantServices.Over(server.Endpoint, null, ("Qdrant:Drain", "01:00:00"));
        await StoreAsync(services.Stores(), Some.Letter("2099D00001", "Over kamelen."), Some.Letter("2099D00002", "Over olifanten."));
        await StoreAsync(services.Stores(), Some.Letter("2099D00001", "Over zebra's."));
        server.Collections.Of("kamerbrieven").Revive(point => (string?)point.Payload["letter"] == "2099D00001" && (kind is null || (string?)point.Payload["kind"] == kind));

        using (var source = services.Stores().Read())
        {
            using var snapshot = await source.AcquireAsync(default);
            Assert.Equal(2, snapshot!.Letters.Count);
            Assert.Equal(["2099D00001#0"], await FindAsync(snapshot, "zebra"));
            Assert.Empty(await FindAsync(snapshot, "kamelen"));
            Assert.Contains("zebra", (await snapshot.FindLetterAsync("2099D00001", default))!.Text, StringComparison.Ordinal);
        }

        Assert.Equal([ReplaceOutcome.Changed], await StoreAsync(services.Stores(), Some.Letter("2099D00001", "Over zebra's.")));
        Assert.Equal([ReplaceOutcome.Unchanged], await StoreAsync(services.Stores(), Some.Letter("2099D00001", "Over zebra's.")));
    }

    private static async Task<IReadOnlyList<string>> FindAsync(StoreSnapshot snapshot, string text)
    {
        var question = QuestionAnalyzer.Analyze(snapshot, text, QuestionLanguage.Dutch);
        return [.. (await PassageSearcher.ByWords.SearchAsync(snapshot, question, 10, default)).Select(found => found.Passage.Id)];
    }

    private static Task<IReadOnlyList<ReplaceOutcome>> StoreAsync(LetterStores stores) =>
        StoreAsync(stores, Some.Letter("2099D00001", "Over kamelen.", "Nog eens over kamelen."), Some.Letter("2099D00002", "Over olifanten."));

    private static async Task<IReadOnlyList<ReplaceOutcome>> StoreAsync(LetterStores stores, params Letter[] letters)
    {
        await using var store = (await stores.OpenAsync(default)).Store!;
        var outcomes = new List<ReplaceOutcome>();
        foreach (var letter in letters)
            outcomes.Add(await store.ReplaceAsync(letter, Some.Passages(letter), default));
        await store.CommitAsync(default);
        return outcomes;
    }
}

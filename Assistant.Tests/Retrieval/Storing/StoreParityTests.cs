using Assistant.Retrieval.Evaluating;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Embedding;
using Assistant.Tests.Support.Qdrant;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Retrieval.Storing;

/// <summary>The same passages rank alike in both stores, ties included. ASSISTANT_LONG_TESTS=1 asks more.</summary>
public sealed class StoreParityTests : IAsyncLifetime
{
    private const int LetterCount = 60;

    private static readonly string[] Words =
    [
        "minister", "slachtoffers", "mensenhandel", "opvang", "gemeenten", "politie", "onderzoek", "aanpak", "uitbuiting", "arbeidsuitbuiting",
        "kamer", "brief", "wetsvoorstel", "motie", "toezegging", "kinderen", "minderjarigen", "signalen", "meldingen", "inspectie",
        "kamelen", "olifanten", "giraffen", "fietsen", "bruggen", "havens", "schepen", "treinen", "scholen", "leraren",
    ];

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RandomQuestionsRankAlikeInBothStores(bool byMeaning)
    {
        var random = new Random(20240314);
        var letters = Letters(random);
        await using var here = EmbeddingServices.Over(byMeaning ? model : null, folder.Path);
        await using var there = EmbeddingServices.Over(byMeaning ? model : null, Path.Combine(folder.Path, "there"), null, [.. QdrantServices.Settings(server.Endpoint), ("Qdrant:Candidates", "200"), ("Qdrant:Shards", "2")]);
        using var embedded = await SnapshotAsync(here.Stores(), letters);
        using var qdrant = await SnapshotAsync(there.Stores(), letters);

        for (var question = 0; question < 1000; question++)
        {
            var text = Sentence(random, random.Next(1, 5));
            var filter = random.Next(3) > 0 ? PassageFilter.None : new PassageFilter { Letters = [.. Enumerable.Range(0, 20).Select(_ => Number(random.Next(LetterCount)))] };
            Assert.Equal(await RankAsync(here, embedded, text, filter), await RankAsync(there, qdrant, text, filter));
        }
    }

    /// <summary>Very long passages, single words, one word again and again and many equal ones; versions that are gone still lie on the server.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task NothingThatBelongsToTheBestIsLeftOnTheServer(int seed)
    {
        var random = new Random(seed);
        List<Letter> before = [.. Enumerable.Range(0, 20).Select(number => Some.Letter(Number(number), [.. Enumerable.Range(0, 12).Select(_ => Odd(random))]))];
        List<Letter> letters = [.. Enumerable.Range(0, 40).Select(number => Some.Letter(Number(number), [.. Enumerable.Range(0, 12).Select(_ => Odd(random))]))];
        await using var here = EmbeddingServices.Over(null, folder.Path);
        await using var there = EmbeddingServices.Over(
            null, folder.Path, null, [.. QdrantServices.Settings(server.Endpoint), ("Qdrant:Candidates", "50"), ("Qdrant:Shards", "3"), ("Qdrant:Drain", "01:00:00")]);
        using var embedded = await SnapshotAsync(here.Stores(), letters);
        (await SnapshotAsync(there.Stores(), before)).Dispose();
        using var qdrant = await SnapshotAsync(there.Stores(), letters);

        for (var question = 0; question < (IsLong ? 500 : 20); question++)
        {
            var text = Sentence(random, random.Next(1, 4));
            Assert.Equal(await RankAsync(here, embedded, text, PassageFilter.None), await RankAsync(there, qdrant, text, PassageFilter.None));
        }
    }

    [Fact]
    public async Task PassagesThatAreEquallyNearComeInTheirOwnOrderInBothStores()
    {
        string[] same = [.. Enumerable.Repeat("Precies dezelfde zin over kamelen.", 60)];
        List<Letter> letters = [.. Enumerable.Range(0, 6).Reverse().Select(number => Some.Letter(Number(number), same))];
        await using var here = EmbeddingServices.Over(model, folder.Path);
        await using var there = EmbeddingServices.Over(model, Path.Combine(folder.Path, "there"), null, QdrantServices.Settings(server.Endpoint));
        using var embedded = await SnapshotAsync(here.Stores(), letters);
        using var qdrant = await SnapshotAsync(there.Stores(), letters);

        var found = await RankAsync(there, qdrant, "dromedaris", PassageFilter.None);

        Assert.Equal(Enumerable.Range(0, 20).Select(place => $"{Number(0)}#{place}"), found.Select(passage => passage.Id));
        Assert.Equal(await RankAsync(here, embedded, "dromedaris", PassageFilter.None), found);
    }

    [SkippableFact]
    public async Task RealQuestionsRankAlikeInBothStores()
    {
        var set = SharedFolder.Path("eval/motions-hard");
        Skip.If(set is null, SharedFolder.Absent);
        Skip.IfNot(IsLong, "ASSISTANT_LONG_TESTS=1 asks 900 real questions over 7,000 real passages.");
        var motions = BeirSet.Load(set!);
        List<Letter> letters = [.. motions.Documents.Values.Select(text => text.ReplaceLineEndings(" ")).Chunk(10).Select((texts, number) => Some.Letter(Number(number), texts))];
        await using var here = EmbeddingServices.Over(null, folder.Path);
        await using var there = EmbeddingServices.Over(null, folder.Path, null, QdrantServices.Settings(server.Endpoint));
        using var embedded = await SnapshotAsync(here.Stores(), letters);
        using var qdrant = await SnapshotAsync(there.Stores(), letters);

        foreach (var text in motions.Queries.Values)
            Assert.Equal(await RankAsync(here, embedded, text, PassageFilter.None), await RankAsync(there, qdrant, text, PassageFilter.None));
    }

    private static bool IsLong => Environment.GetEnvironmentVariable("ASSISTANT_LONG_TESTS") == "1";

    private static async Task<IReadOnlyList<(string Id, double Score, double? Similarity)>> RankAsync(ServiceProvider services, StoreSnapshot snapshot, string text, PassageFilter filter)
    {
        var question = QuestionAnalyzer.Analyze(snapshot, text, QuestionLanguage.Dutch) with { Filter = filter };
        return [.. (await services.GetRequiredService<PassageSearcher>().SearchAsync(snapshot, question, 20, default)).Select(found => (found.Passage.Id, found.Score, found.Similarity))];
    }

    private static async Task<StoreSnapshot> SnapshotAsync(LetterStores stores, IReadOnlyList<Letter> letters)
    {
        await using (var store = (await stores.OpenAsync(default)).Store!)
        {
            foreach (var letter in letters)
                await store.ReplaceAsync(letter, Some.Passages(letter), default);
            await store.CommitAsync(default);
        }

        using var source = stores.Read();
        return (await source.AcquireAsync(default))!;
    }

    private static string Number(int letter) => $"2099D{letter:D5}";

    // Every fourth paragraph is said elsewhere too, so that there are ties.
    private static List<Letter> Letters(Random random)
    {
        var said = new List<string>();
        return [.. Enumerable.Range(0, LetterCount).OrderBy(_ => random.Next()).Select(number => Some.Letter(Number(number), [.. Enumerable.Range(0, 8).Select(_ => Paragraph(random, said))]))];
    }

    private static string Paragraph(Random random, List<string> said)
    {
        if (said.Count == 0 || random.Next(4) > 0)
            said.Add(Sentence(random, random.Next(4, 30)) + ".");
        return random.Next(4) == 0 ? said[random.Next(said.Count)] : said[^1];
    }

    private static string Odd(Random random) => random.Next(8) switch
    {
        0 => Sentence(random, random.Next(200, 900)),
        1 => Words[random.Next(Words.Length)],
        2 => string.Join(' ', Enumerable.Repeat(Words[random.Next(Words.Length)], random.Next(2, 60))),
        3 => "Precies dezelfde alinea over kamelen en de aanpak van mensenhandel",
        _ => Sentence(random, random.Next(2, 30)),
    };

    private static string Sentence(Random random, int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Words[random.Next(Words.Length)]));
}

using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Qdrant;

namespace Assistant.Tests.Retrieval.Storing;

/// <summary>The same passages rank alike in both stores, ties included. ASSISTANT_LONG_TESTS=1 asks 1,000 questions.</summary>
public sealed class StoreParityTests
{
    private static readonly string[] Words =
    [
        "minister", "slachtoffers", "mensenhandel", "opvang", "gemeenten", "politie", "onderzoek", "aanpak", "uitbuiting", "arbeidsuitbuiting",
        "kamer", "brief", "wetsvoorstel", "motie", "toezegging", "kinderen", "minderjarigen", "signalen", "meldingen", "inspectie",
        "kamelen", "olifanten", "giraffen", "fietsen", "bruggen", "havens", "schepen", "treinen", "scholen", "leraren",
    ];

    [Fact]
    public async Task RandomQuestionsRankAlikeInBothStores()
    {
        var questions = Environment.GetEnvironmentVariable("ASSISTANT_LONG_TESTS") == "1" ? 1000 : 60;
        var random = new Random(20240314);
        var letters = Letters(random);
        using var folder = new TemporaryFolder();
        await using var server = await QdrantStandIn.StartAsync();
        await using var services = QdrantServices.Over(server.Endpoint, null, ("Qdrant:Candidates", "200"));
        using var embedded = await SnapshotAsync(new LetterStores(folder.Path, TimeProvider.System), letters);
        using var qdrant = await SnapshotAsync(services.Stores(), letters);

        for (var question = 0; question < questions; question++)
        {
            var text = Sentence(random, random.Next(1, 5));
            Assert.Equal(await RankAsync(embedded, text), await RankAsync(qdrant, text));
        }
    }

    private static async Task<IReadOnlyList<(string Id, double Score)>> RankAsync(StoreSnapshot snapshot, string text)
    {
        var question = QuestionAnalyzer.Analyze(snapshot, text, QuestionLanguage.Dutch);
        return [.. (await PassageSearcher.ByWords.SearchAsync(snapshot, question, 20, default)).Select(found => (found.Passage.Id, found.Score))];
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

    // Every fourth paragraph is said elsewhere too, so that there are ties.
    private static List<Letter> Letters(Random random)
    {
        var said = new List<string>();
        return [.. Enumerable.Range(0, 60).OrderBy(_ => random.Next()).Select(number => Some.Letter($"2099D{number:D5}", [.. Enumerable.Range(0, 8).Select(_ => Paragraph(random, said))]))];
    }

    private static string Paragraph(Random random, List<string> said)
    {
        if (said.Count == 0 || random.Next(4) > 0)
            said.Add(Sentence(random, random.Next(4, 30)) + ".");
        return random.Next(4) == 0 ? said[random.Next(said.Count)] : said[^1];
    }

    private static string Sentence(Random random, int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Words[random.Next(Words.Length)]));
}

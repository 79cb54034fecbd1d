using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Storing;

public sealed class EmbeddedSnapshotsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();
    private readonly EmbeddedSnapshots source;

    public EmbeddedSnapshotsTests() => source = new EmbeddedSnapshots(folder.Path, clock);

    public void Dispose()
    {
        source.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void WithoutAnIndexThereIsNothingToRead() => Assert.Null(source.Acquire());

    [Fact]
    public void ANewIngestIsPickedUpWithoutARestart()
    {
        Assert.Null(source.Acquire());
        Store("2099D00001");
        Assert.Equal(["2099D00001"], LettersAfterAWhile());

        Store("2099D00002");

        Assert.Equal(["2099D00002", "2099D00001"], LettersAfterAWhile());
    }

    [Fact]
    public void AnUnchangedIndexIsNotOpenedAgain()
    {
        Store("2099D00001");
        using var first = source.Acquire()!;
        clock.Advance(TimeSpan.FromMinutes(1));

        using var second = source.Acquire()!;

        Assert.Same(first, second);
    }

    [Fact]
    public void AnIndexThatWasThrownAwayAndMadeAnewIsReadAnew()
    {
        Store("2099D00001");
        Assert.Equal(["2099D00001"], LettersAfterAWhile());
        Directory.Delete(Path.Combine(folder.Path, "index"), recursive: true);

        Store("2099D00002");

        Assert.Equal(["2099D00002"], LettersAfterAWhile());
    }

    [Fact]
    public void ASnapshotInUseOutlivesItsSource()
    {
        Store("2099D00001");
        var snapshot = source.Acquire()!;

        source.Dispose();

        Assert.NotNull(snapshot.FindLetter("2099D00001"));
        snapshot.Dispose();
    }

    [Fact]
    public async Task AReaderSeesTheOldLetterOrTheNewOneNeverHalf()
    {
        Store("2099D00001", "oud");
        using var following = new EmbeddedSnapshots(folder.Path, TimeProvider.System);
        var writing = Task.Run(() =>
        {
            for (var turn = 0; turn < 40; turn++)
            {
                Store("2099D00001", turn % 2 == 0 ? "nieuw" : "oud");
            }
        });
        var seen = new HashSet<string>();
        while (!writing.IsCompleted)
        {
            using var snapshot = following.Acquire()!;
            var question = QuestionAnalyzer.Analyze(snapshot, "versie", QuestionLanguage.Dutch);
            var found = await PassageSearcher.ByWords.SearchAsync(snapshot, question, 10, CancellationToken.None);
            var passages = found.Select(passage => passage.Passage.Text.Split(' ')[^1]).ToList();
            var whole = snapshot.FindLetter("2099D00001")!.Text;
            Assert.Equal(3, passages.Count);
            Assert.Single(passages.Distinct());
            Assert.EndsWith(passages[0], whole, StringComparison.Ordinal);
            seen.Add(passages[0]);
        }

        await writing;
        Assert.Subset(new HashSet<string> { "oud", "nieuw" }, seen);
        Assert.NotEmpty(seen);
    }

    private List<string> LettersAfterAWhile()
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        using var snapshot = source.Acquire()!;
        return [.. snapshot.Letters.Select(letter => letter.DocumentNumber)];
    }

    private void Store(string number, string version = "oud")
    {
        using var store = EmbeddedStore.Open(folder.Path).Store!;
        var letter = Some.Letter(number, $"Eerste versie {version}", $"Tweede versie {version}", $"Derde versie {version}");
        store.Replace(letter, Some.Passages(letter));
        store.Commit();
    }
}

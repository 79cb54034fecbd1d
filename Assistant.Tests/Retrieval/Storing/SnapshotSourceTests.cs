using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Storing;

public sealed class SnapshotSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();
    private readonly SnapshotSource source;

    public SnapshotSourceTests() => source = new SnapshotSource(folder.Path, clock);

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

    private List<string> LettersAfterAWhile()
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        using var snapshot = source.Acquire()!;
        return [.. snapshot.Letters.Select(letter => letter.DocumentNumber)];
    }

    private void Store(string number)
    {
        using var store = EmbeddedStore.Open(folder.Path).Store!;
        var letter = Some.Letter(number);
        store.Replace(letter, Some.Passages(letter));
        store.Commit();
    }
}

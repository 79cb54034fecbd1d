using System.Text.Json;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Storing;

public sealed class EmbeddedStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ALetterComesBackAsItWasStored()
    {
        var letter = Some.Letter("2099D00001", "Eerste alinea.", "Tweede alinea.");
        Store(letter);

        using var snapshot = Acquire()!;

        Assert.Equivalent(letter, snapshot.FindLetter("2099D00001"), strict: true);
        Assert.Equal("2099D00001", Assert.Single(snapshot.Letters).DocumentNumber);
    }

    [Fact]
    public void TheSameContentAgainChangesNothingAndSaysSo()
    {
        var letter = Some.Letter();
        Assert.Equal(ReplaceOutcome.Added, Store(letter));
        var generation = Generation();

        Assert.Equal(ReplaceOutcome.Unchanged, Store(letter));

        Assert.Equal(generation, Generation());
    }

    [Fact]
    public void ANewVersionTakesThePlaceOfTheOldOne()
    {
        Store(Some.Letter("2099D00001", "De oude tekst over kamelen."));

        Assert.Equal(ReplaceOutcome.Changed, Store(Some.Letter("2099D00001", "De nieuwe tekst over olifanten.")));

        using var snapshot = Acquire()!;
        Assert.Single(snapshot.Letters);
        Assert.Contains("olifanten", snapshot.FindLetter("2099D00001")!.Text, StringComparison.Ordinal);
        Assert.Equal(1, snapshot.Reader.NumDocs - snapshot.Letters.Count);
    }

    [Fact]
    public void AReaderKeepsItsLetterWhileItIsReplaced()
    {
        Store(Some.Letter("2099D00001", "De oude tekst."));
        using var before = Acquire()!;

        Store(Some.Letter("2099D00001", "De nieuwe tekst."));

        Assert.Equal("De oude tekst.", before.FindLetter("2099D00001")!.Text);
    }

    [Fact]
    public void WhatIsNotCommittedIsNeitherSeenNorKept()
    {
        Store(Some.Letter("2099D00001", "De oude tekst."));
        using (var store = EmbeddedStore.Open(folder.Path).Store!)
        {
            var letter = Some.Letter("2099D00001", "De nieuwe tekst.");
            store.Replace(letter, Some.Passages(letter));
            store.Remove("2099D00001");
        }

        using var snapshot = Acquire()!;
        Assert.Equal("De oude tekst.", snapshot.FindLetter("2099D00001")!.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AFirstCommitThatWasCutOffAnywhereIsNoneAndIsWrittenAnew(bool wasAnnounced)
    {
        Store(Some.Letter("2099D00001", "De tekst."));
        if (!wasAnnounced)
            File.Delete(Path.Combine(folder.Path, "index", "segments.gen"));

        var commit = Path.Combine(folder.Path, "index", "segments_1");
        var whole = File.ReadAllBytes(commit);

        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(commit, whole[..length]);
            using var nothing = Acquire();
            Assert.Null(nothing);
        }

        Assert.Equal(ReplaceOutcome.Added, Store(Some.Letter("2099D00001", "De tekst.")));
        using var snapshot = Acquire()!;
        Assert.Equal("De tekst.", snapshot.FindLetter("2099D00001")!.Text);
    }

    [Fact]
    public void ALaterCommitThatWasCutOffLeavesTheOneBefore()
    {
        Store(Some.Letter("2099D00001", "De oude tekst."));
        var first = Directory.GetFiles(Path.Combine(folder.Path, "index")).ToDictionary(file => file, File.ReadAllBytes);
        Store(Some.Letter("2099D00001", "De nieuwe tekst."));
        foreach (var (file, content) in first)
        {
            File.WriteAllBytes(file, content);
        }

        var later = Path.Combine(folder.Path, "index", "segments_2");
        File.WriteAllBytes(later, File.ReadAllBytes(later)[..^1]);

        using (var snapshot = Acquire()!)
        {
            Assert.Equal("De oude tekst.", snapshot.FindLetter("2099D00001")!.Text);
        }

        Assert.Equal(ReplaceOutcome.Changed, Store(Some.Letter("2099D00001", "De nieuwe tekst.")));
    }

    [Fact]
    public void ARemovedLetterIsGoneAndAMissingOneIsReported()
    {
        Store(Some.Letter());
        using (var store = EmbeddedStore.Open(folder.Path).Store!)
        {
            Assert.True(store.Remove("2099D00001"));
            Assert.False(store.Remove("2099D00001"));
            Assert.False(store.Remove("2099D09999"));
            store.Commit();
        }

        using var snapshot = Acquire()!;
        Assert.Empty(snapshot.Letters);
        Assert.Null(snapshot.FindLetter("2099D00001"));
    }

    [Fact]
    public void ASecondWriterIsToldThatAnotherIngestIsAtWork()
    {
        using var first = EmbeddedStore.Open(folder.Path).Store!;

        var second = EmbeddedStore.Open(folder.Path);

        Assert.Null(second.Store);
        Assert.Contains("Another ingest", second.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondProcessIsToldThatAnotherIngestIsAtWorkAndChangesNothing()
    {
        Store(Some.Letter("2099D00001", "De oude tekst."));
        using (EmbeddedStore.Open(folder.Path).Store!)
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", [typeof(Assistant.Ingest.Parsing.LetterReader).Assembly.Location, "remove", "2099D00001", "--data", folder.Path])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.Contains("Another ingest", error, StringComparison.Ordinal);
            Assert.Equal(3, process.ExitCode);
        }

        using var snapshot = Acquire()!;
        Assert.NotNull(snapshot.FindLetter("2099D00001"));
    }

    [Fact]
    public void AnIndexOfAnotherFormatIsRefusedWithWhatToDo()
    {
        Store(Some.Letter());
        using (var directory = Lucene.Net.Store.FSDirectory.Open(Path.Combine(folder.Path, "index")))
        using (var writer = new Lucene.Net.Index.IndexWriter(directory, new(Lucene.Net.Util.LuceneVersion.LUCENE_48, null)))
        {
            writer.SetCommitData(new Dictionary<string, string> { ["format"] = "0" });
            writer.Commit();
        }

        Assert.Contains("ingest the letters again", EmbeddedStore.Open(folder.Path).Problem, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => Acquire());
    }

    [Fact]
    public void AHeadThatIsVeryLongIsReadAsAnyOther()
    {
        var letter = Some.Letter();
        Store(letter with { Head = letter.Head with { Title = new string('t', 100_000) } });
        Store(Some.Letter("2099D00002"));

        using var snapshot = Acquire()!;

        Assert.Equal([Some.Head().Title.Length, 100_000], snapshot.Letters.Select(head => head.Title.Length));
    }

    [Fact]
    public void ADataDirectoryThatIsAFileIsAClearProblem()
    {
        var file = Path.Combine(folder.Path, "data");
        File.WriteAllText(file, "not a folder");

        var opening = EmbeddedStore.Open(file);

        Assert.Null(opening.Store);
        Assert.Contains(file, opening.Problem, StringComparison.Ordinal);
        Assert.Equal("not a folder", File.ReadAllText(file));
    }

    private ReplaceOutcome Store(Assistant.Retrieval.Letters.Letter letter)
    {
        var opening = EmbeddedStore.Open(folder.Path);
        Assert.True(opening.Problem is null, opening.Problem);
        using var store = opening.Store!;
        var outcome = store.Replace(letter, Some.Passages(letter));
        store.Commit();
        return outcome;
    }

    private EmbeddedSnapshot? Acquire()
    {
        using var source = new EmbeddedSnapshots(folder.Path, TimeProvider.System);
        return source.Acquire();
    }

    private long Generation()
    {
        using var snapshot = Acquire()!;
        return snapshot.Reader.Version;
    }
}

using Assistant.Ingest;
using Assistant.Ingest.Commands;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Ingest.Parsing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Ingest;

public sealed class IngestKeepingInStepTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private string Data => Path.Combine(folder.Path, "data");

    private string Letters => Path.Combine(folder.Path, "letters");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AVanishedFileWithdrawsItsLetterOnlyWhenSaid()
    {
        Write("a.txt", 1);
        var gone = Write("b.txt", 2);
        await RunAsync("ingest", Letters);
        File.Delete(gone);
        Assert.Equal(ExitCodes.Done, await RunAsync("ingest", Letters));
        Assert.Equal(2, Numbers().Count);
        Assert.Contains("--prune withdraws them", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, await RunAsync("ingest", Letters, "--prune"));
        Assert.Equal(["2099D00001"], Numbers());
    }

    [Fact]
    public async Task ALetterOfAnotherFolderOrUnderAnotherNameIsNotPruned()
    {
        Write("a.txt", 1);
        await RunAsync("ingest", Letters);
        var elsewhere = Path.Combine(folder.Path, "elsewhere");
        Directory.CreateDirectory(elsewhere);
        File.WriteAllText(Path.Combine(elsewhere, "c.txt"), Page(3));
        await RunAsync("ingest", elsewhere);
        File.Move(Path.Combine(Letters, "a.txt"), Path.Combine(Letters, "renamed.txt"));
        Assert.Equal(ExitCodes.Done, await RunAsync("ingest", Letters, "--prune"));
        Assert.Equal(["2099D00001", "2099D00003"], Numbers());
    }

    [Fact]
    public async Task AnEmptiedFolderWithdrawsNothing()
    {
        var only = Write("a.txt", 1);
        await RunAsync("ingest", Letters);
        File.Delete(only);
        Assert.Equal(ExitCodes.NothingDone, await RunAsync("ingest", Letters, "--prune"));
        Assert.Equal(["2099D00001"], Numbers());
    }

    [Fact]
    public async Task TwoFilesOfOneLetterEndInTheSameStateHoweverOftenTheyAreRead()
    {
        Write("a.txt", 1, "De eerste lezing.");
        Write("b.txt", 1, "De tweede lezing.");
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal(ExitCodes.Done, await RunAsync("ingest", Letters));
            Assert.Contains("tweede lezing", TextOf("2099D00001"), StringComparison.Ordinal);
        }

        Assert.Contains("0 new, 0 changed, 2 unchanged", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsPutBackToWhatItWasCountsAgain()
    {
        foreach (var words in new[] { "De eerste tekst.", "De tweede tekst.", "De eerste tekst." })
        {
            Write("a.txt", 1, words);
            Assert.Equal(ExitCodes.Done, await RunAsync("ingest", Letters));
            Assert.Contains(words, TextOf("2099D00001"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AnUnchangedFileIsNotReadAgainUntilTheLedgerIsLost()
    {
        Write("a.txt", 1);
        await RunAsync("ingest", Letters);
        var ledger = SourceLedger.Load(Data);
        Assert.NotNull(ledger.Find(Assert.Single(ledger.Entries).SourceHash));

        await File.AppendAllTextAsync(Path.Combine(Data, "sources.tsv"), "a torn li");
        Assert.Equal(ExitCodes.Done, await RunAsync("ingest", Letters));
        Assert.Single(SourceLedger.Load(Data).Entries);

        File.Delete(Path.Combine(Data, "sources.tsv"));
        Assert.Equal(ExitCodes.Done, await RunAsync("ingest", Letters));
        Assert.Contains("0 new, 0 changed, 1 unchanged", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNumbersOfADossierThatAreNotStoredAreNamed()
    {
        Write("a.txt", 1);
        await RunAsync("ingest", Letters);
        await RunAsync("list", "--gaps");
        Assert.Contains("99638\tVerzonnen dossier\t1 of 7\tnot stored: 1-6", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EarlierVersionsAreListedUnderTheirLetter()
    {
        Write("a.txt", 1, "De eerste tekst.");
        await RunAsync("ingest", Letters);
        Write("a.txt", 1, "De tweede tekst.");
        await RunAsync("ingest", Letters);
        await RunAsync("list", "--versions");
        Assert.Contains("  earlier\t2\t2099-03-15 09:30\t", output.ToString(), StringComparison.Ordinal);
    }

    private async Task<int> RunAsync(params string[] arguments)
    {
        output.GetStringBuilder().Clear();
        return await CommandTree.RunAsync([.. arguments, "--data", Data], output, error, CancellationToken.None);
    }

    private List<string> Numbers()
    {
        using var source = new EmbeddedSnapshots(Data, TimeProvider.System);
        using var snapshot = source.Acquire();
        return [.. snapshot!.Letters.Select(letter => letter.DocumentNumber).Order(StringComparer.Ordinal)];
    }

    private string TextOf(string number)
    {
        using var source = new EmbeddedSnapshots(Data, TimeProvider.System);
        using var snapshot = source.Acquire();
        return snapshot!.FindLetter(number)!.Text;
    }

    private string Write(string name, int number, string words = "Dit is een verzonnen brief.")
    {
        Directory.CreateDirectory(Letters);
        var path = Path.Combine(Letters, name);
        File.WriteAllText(path, Page(number, words));
        return path;
    }

    private static string Page(int number, string words = "Dit is een verzonnen brief.") => new LetterPage
    {
        NumberLine = $"Nummer: 2099D{number:D5}, datum: 2099-03-14, bijgewerkt: 2099-03-15 09:30, versie: 2\n\n",
        Body = words + "\n\n",
    }.ToString();
}

using Assistant.Ingest;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Ingest.Parsing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Ingest;

public sealed class IngestRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task StoppingKeepsTheLettersThatWereFinished()
    {
        string[] files = [Write("1.txt", "2099D00001"), Write("2.txt", "2099D00002"), Write("3.txt", "2099D00003")];
        using var stop = new CancellationTokenSource();
        using (var store = EmbeddedStore.Open(Data).Store!)
        {
            var report = await new IngestRun(store).RunAsync(files, StopAfterSecond, stop.Token);
            Assert.True(report.Stopped);
            Assert.Equal(["2099D00001", "2099D00002"], report.Letters.Select(letter => letter.Number));
        }

        using var source = new EmbeddedSnapshots(Data, TimeProvider.System);
        using var snapshot = source.Acquire();
        Assert.Equal(["2099D00002", "2099D00001"], snapshot!.Letters.Select(letter => letter.DocumentNumber));

        void StopAfterSecond(LetterReport letter)
        {
            if (letter.Number == "2099D00002")
                stop.Cancel();
        }
    }

    [Fact]
    public async Task RemarksOfTheReaderReachTheReport()
    {
        var path = Path.Combine(_folder.Path, "brief.txt");
        await File.WriteAllTextAsync(path, new LetterPage { Notes = ["Een noot zonder teken."] }.ToString());
        using var store = EmbeddedStore.Open(Data).Store!;
        var report = await new IngestRun(store).RunAsync([path], _ => { }, CancellationToken.None);
        Assert.Equal("note 1: no marker for it in the text", Assert.Single(Assert.Single(report.Letters).Remarks));
    }

    private string Data => Path.Combine(_folder.Path, "data");

    private string Write(string name, string number)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, new LetterPage { NumberLine = $"Nummer: {number}, datum: 2099-03-14\n\n" }.ToString());
        return path;
    }
}

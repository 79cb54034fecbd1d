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
    public async Task StoppingKeepsTheLettersThatWereBegunAndNoOthers()
    {
        string[] files = [.. Enumerable.Range(1, 300).Select(number => Write($"{number:D5}.txt", $"2099D{number:D5}"))];
        using var stop = new CancellationTokenSource();
        IngestReport report;
        await using (var session = await OpenAsync())
            report = await session.Run.RunAsync(files, StopAfterSecond, stop.Token);

        Assert.True(report.Stopped);
        Assert.InRange(report.Letters.Count, 2, 299);
        Assert.Equal(files.Take(report.Letters.Count), report.Letters.Select(letter => letter.File));

        using var source = new EmbeddedSnapshots(Data, TimeProvider.System);
        using var snapshot = source.Acquire();
        Assert.Equal(report.Letters.Select(letter => letter.Number), snapshot!.Letters.Select(letter => letter.DocumentNumber).Order(StringComparer.Ordinal));

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
        await using var session = await OpenAsync();
        var report = await session.Run.RunAsync([path], _ => { }, CancellationToken.None);
        Assert.Equal("note 1: no marker for it in the text", Assert.Single(Assert.Single(report.Letters).Remarks));
    }

    private async Task<IngestSession> OpenAsync() => (await IngestSession.OpenAsync(Data, TimeProvider.System, CancellationToken.None)).Session!;

    private string Data => Path.Combine(_folder.Path, "data");

    private string Write(string name, string number)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, new LetterPage { NumberLine = $"Nummer: {number}, datum: 2099-03-14\n\n" }.ToString());
        return path;
    }
}

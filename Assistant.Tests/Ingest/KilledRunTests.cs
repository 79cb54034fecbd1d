using System.Diagnostics;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Ingest;

/// <summary>A real process is killed again and again, at other moments each time, until one run gets to its end.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Letters = 60;

    private static readonly bool Long = Environment.GetEnvironmentVariable("ASSISTANT_LONG_TESTS") == "1";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AnIngestKilledAtManyMomentsEndsInTheSameIndexAsAnUndisturbedOne()
    {
        var source = Directory.CreateDirectory(Path.Combine(folder.Path, "letters")).FullName;
        for (var number = 1; number <= Letters; number++)
            await File.WriteAllBytesAsync(Path.Combine(source, $"{number:D3}.txt"), Text(number, 1));

        await KillManyAsync(data => ["ingest", source, "--data", data], () => Task.CompletedTask);
    }

    [Fact]
    public async Task AFetchKilledAtManyMomentsEndsInTheSameIndexAsAnUndisturbedOne()
    {
        await using var house = await FakeHouse.StartAsync();
        for (var number = 1; number <= Letters; number++)
            house.With(Document(number, 1));

        await KillManyAsync(
            data => ["fetch", "--dossier", "99638", "--address", house.Address.ToString(), "--wait", "00:00:00", "--data", data],
            () =>
            {
                // What changed and what was deleted must survive the killing too.
                for (var number = 1; number <= Letters; number += 3)
                    house.With(Document(number, 2));

                house.With(Document(Letters, 2) with { IsDeleted = true });
                return Task.CompletedTask;
            });
    }

    private async Task KillManyAsync(Func<string, string[]> command, Func<Task> change)
    {
        var disturbed = Path.Combine(folder.Path, "disturbed");
        var undisturbed = Path.Combine(folder.Path, "undisturbed");
        Assert.Equal(0, await RunAsync(command(undisturbed), null));
        await KillUntilDoneAsync(command(disturbed));
        Assert.Equal(Content(undisturbed), Content(disturbed));

        await change();
        Assert.Equal(0, await RunAsync(command(undisturbed), null));
        await KillUntilDoneAsync(command(disturbed));
        Assert.Equal(Content(undisturbed), Content(disturbed));
    }

    // Each run lives a little longer than the one before, from before it has begun to after it has ended.
    private static async Task KillUntilDoneAsync(string[] arguments)
    {
        var step = TimeSpan.FromMilliseconds(Long ? 5 : 60);
        for (var life = TimeSpan.FromMilliseconds(120); life < TimeSpan.FromSeconds(20); life += step)
            if (await RunAsync(arguments, life) == 0)
                return;

        Assert.Fail("No run got to its end in 20 seconds.");
    }

    private static async Task<int> RunAsync(string[] arguments, TimeSpan? life)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assistant.Ingest.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var end = new CancellationTokenSource(life ?? TimeSpan.FromMinutes(1));
        try
        {
            await process.WaitForExitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
            return -1;
        }

        Assert.True(process.ExitCode == 0, $"{await output}\n{await errors}");
        return process.ExitCode;
    }

    private static List<string> Content(string data)
    {
        using var source = new EmbeddedSnapshots(data, TimeProvider.System);
        using var snapshot = source.Acquire()!;
        var archive = new LetterArchive(data);
        var letters = snapshot.Letters.Select(head => snapshot.FindLetter(head.DocumentNumber)!).ToList();
        return
        [
            .. letters.Select(Line),
            .. letters.SelectMany(archive.Versions).Select(version => "earlier " + Line(version.Letter)),
        ];
    }

    private static string Line(Letter letter) => $"{letter.Head.DocumentNumber} {letter.ContentHash} {letter.Text.Length}";

    private static HouseDocument Document(int number, int version) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        VersionId = new Guid(number, (short)version, 0, new byte[8]),
        Number = $"2099D{number:D5}",
        PaperNumber = number,
        VersionNumber = version,
        Content = Text(number, version),
        Changed = new DateTimeOffset(2099, 3, 14 + version, 9, 0, 0, TimeSpan.Zero),
    };

    private static byte[] Text(int number, int version) => System.Text.Encoding.UTF8.GetBytes(
        new Parsing.LetterPage
        {
            NumberLine = $"Nummer: 2099D{number:D5}, datum: 2099-03-14\n\n",
            Body = string.Concat(Enumerable.Range(1, 40).Select(paragraph => $"Alinea {paragraph} van brief {number} in versie {version} gaat over niets. Dat is zo bedoeld.\n\n")),
        }.ToString());
}

using System.Diagnostics;
using Assistant.Bot;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Feedback;

public sealed class FeedbackCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task TheExportIsWrittenToTheFileThatIsNamed()
    {
        var file = Path.Combine(folder.Path, "feedback.csv");
        var (code, output, error) = await RunAsync("feedback", "export", "--out", file);
        Assert.Equal("", output);
        Assert.Contains("0 ratings written", error, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.StartsWith("RatedAt,Reaction,", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatCannotBeWrittenIsSaid()
    {
        var (code, _, error) = await RunAsync("feedback", "export", "--out", Path.Combine(folder.Path, "no", "such", "folder.csv"));
        Assert.Contains("cannot be exported", error, StringComparison.Ordinal);
        Assert.Equal(3, code);
    }

    [Fact]
    public async Task AnUnknownCommandIsRefused() => Assert.Equal(1, (await RunAsync("feedback", "erase")).Code);

    public void Dispose() => folder.Dispose();

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(AssistantOptions).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["Assistant__DataDirectory"] = folder.Path;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

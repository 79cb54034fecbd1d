using System.Diagnostics;
using System.Text.Json;
using Assistant.Tests.Conventions;

namespace Assistant.Tests.Support;

/// <summary>botframework-directlinejs in Node.</summary>
internal static class OfficialClient
{
    /// <param name="application">The server.</param>
    /// <param name="token">Its token.</param>
    /// <param name="conversation">The conversation to take up, or "-".</param>
    /// <param name="broken">The line is cut at the first piece of a growing answer, and this is told; null when it is not to be cut.</param>
    /// <param name="sayings">What is said, each after the answer to the one before.</param>
    /// <returns>What the client saw: activities, ids of what it posted, statuses, and how many lines it opened.</returns>
    public static async Task<JsonElement> RunAsync(
        AssistantApplication application, string token, string conversation, Action? broken, params string[] sayings)
    {
        var script = Path.Combine(Repository.Root, "Assistant.Tests", "Clients", "directline.cjs");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { script, $"{application.Address}v3/directline", token, conversation }.Concat(sayings))
            start.ArgumentList.Add(argument);
        if (broken is not null)
            start.Environment["BREAK_STREAM"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = ErrorsAsync(process.StandardError, broken);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{await output}\n{await error}");
        return JsonDocument.Parse(await output).RootElement;
    }

    private static async Task<string> ErrorsAsync(StreamReader lines, Action? broken)
    {
        var errors = new List<string>();
        while (await lines.ReadLineAsync() is { } line)
        {
            errors.Add(line);
            if (line == "broken")
                broken?.Invoke();
        }

        return string.Join('\n', errors);
    }
}

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
    /// <param name="isBroken">The line is cut at the first piece of a growing answer.</param>
    /// <param name="sayings">What is said, each after the answer to the one before.</param>
    /// <returns>What the client saw: activities, ids of what it posted, statuses, and how many lines it opened.</returns>
    public static async Task<JsonElement> RunAsync(
        AssistantApplication application, string token, string conversation, bool isBroken, params string[] sayings)
    {
        var script = Path.Combine(Repository.Root, "Assistant.Tests", "Clients", "directline.cjs");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { script, $"{application.Address}v3/directline", token, conversation }.Concat(sayings))
            start.ArgumentList.Add(argument);
        if (isBroken)
            start.Environment["BREAK_STREAM"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{await output}\n{await error}");
        return JsonDocument.Parse(await output).RootElement;
    }
}

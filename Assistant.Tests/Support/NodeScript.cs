using System.Diagnostics;
using System.Text.Json;
using Assistant.Tests.Conventions;

namespace Assistant.Tests.Support;

/// <summary>Programs that are not ours, run by Node with a JSON value in and one out.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="name">A script in the folder Clients.</param>
    /// <param name="input">What it reads from standard input.</param>
    public static async Task<JsonElement> RunAsync(string name, object input)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Repository.Root, "Assistant.Tests", "Clients", name)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(input));
        process.StandardInput.Close();
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{await output}\n{await error}");
        return JsonDocument.Parse(await output).RootElement;
    }
}

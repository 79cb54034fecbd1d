using System.Diagnostics;

namespace Assistant.Tests.EndToEnd;

/// <summary>The command line, run as a user runs it.</summary>
internal static class Ingestion
{
    public static async Task RunAsync(string letters, string dataDirectory, params (string Name, string Value)[] environment)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Assistant.Ingest.dll");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { program, "ingest", letters, "--data", dataDirectory },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"Storing the letters failed:\n{await output}\n{await errors}");
    }
}

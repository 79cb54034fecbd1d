using System.Diagnostics;

namespace Assistant.Tests.EndToEnd;

/// <summary>The command line, run as a user runs it.</summary>
internal static class Ingestion
{
    public static async Task RunAsync(string letters, string dataDirectory)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Assistant.Ingest.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { program, "ingest", letters, "--data", dataDirectory },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"Storing the letters failed:\n{await output}\n{await errors}");
    }
}

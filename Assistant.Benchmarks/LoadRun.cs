using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Assistant.Bot;

namespace Assistant.Benchmarks;

/// <summary>
/// Many conversations at once over loopback, against the bot in a process of its own and in quote mode. Each has its own
/// token, WebSocket and questions. A latency runs from the posting of a question to the whole answer on the stream; who
/// is not answered in twenty seconds counts as lost. Usage: load [conversations] [duration] [mean pause between an answer
/// and the next question] [a data directory that ingest has filled], such as load 200 00:10:00 00:00:05.
/// </summary>
internal static class LoadRun
{
    private const int DefaultConversations = 200;
    private static readonly TimeSpan DefaultDuration = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(5);

    /// <returns>0 when every question was answered.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var conversations = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultConversations;
        var duration = args.Length > 1 ? TimeSpan.Parse(args[1], CultureInfo.InvariantCulture) : DefaultDuration;
        var pause = args.Length > 2 ? TimeSpan.Parse(args[2], CultureInfo.InvariantCulture) : DefaultPause;
        var data = Directory.CreateTempSubdirectory("assistant-load-");
        try
        {
            var letters = args.Length > 3 ? Path.GetFullPath(args[3]) : data.FullName;
            if (args.Length <= 3)
                await IngestAsync(data.FullName, cancellationToken);
            var address = new Uri($"http://127.0.0.1:{FreePort()}/");
            using var bot = StartBot(address, letters);
            try
            {
                return await MeasureAsync(bot, address, new LoadPlan(conversations, duration, pause), cancellationToken);
            }
            finally
            {
                bot.Kill(entireProcessTree: true);
                await bot.WaitForExitAsync(CancellationToken.None);
            }
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(Process bot, Uri address, LoadPlan plan, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        await UntilReadyAsync(http, cancellationToken);
        bot.Refresh();
        var before = bot.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var talks = Enumerable.Range(0, plan.Conversations)
            .Select(number => new LoadConversation(http, number).TalkAsync(plan, clock, cancellationToken)).ToList();
        var all = Task.WhenAll(talks);
        while (await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(30), cancellationToken)) != all)
        {
            bot.Refresh();
            Console.WriteLine($"{clock.Elapsed:mm\\:ss}  memory {bot.WorkingSet64 / 1024 / 1024} MB");
        }

        return Report(await all, clock.Elapsed, bot, before);
    }

    private static int Report(LoadResult[] results, TimeSpan elapsed, Process bot, TimeSpan before)
    {
        var latencies = results.SelectMany(result => result.Latencies).Order().ToList();
        var lost = results.Sum(result => result.Asked) - latencies.Count;
        bot.Refresh();
        Console.WriteLine($"{latencies.Count} answers in {elapsed.TotalSeconds:F0} s, {latencies.Count / elapsed.TotalSeconds:F0} per second, {lost} lost");
        foreach (var share in new[] { 0.50, 0.95, 0.99 })
            Console.WriteLine($"p{share * 100:F0}  {latencies.ElementAtOrDefault((int)(latencies.Count * share)).TotalMilliseconds:F0} ms");
        Console.WriteLine($"processor time of the bot per answer {(bot.TotalProcessorTime - before).TotalMilliseconds / Math.Max(1, latencies.Count):F1} ms");
        Console.WriteLine($"memory {bot.WorkingSet64 / 1024 / 1024} MB");
        return lost == 0 && latencies.Count > 0 ? 0 : 1;
    }

    private static async Task UntilReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < 120; tries++)
        {
            try
            {
                using var response = await http.GetAsync(new Uri("readyz", UriKind.Relative), cancellationToken);
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
        }

        throw new InvalidOperationException("The bot did not start.");
    }

    private static async Task IngestAsync(string data, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Assistant.Ingest.dll"), "ingest", Letters(), "--data", data })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
    }

    private static Process StartBot(Uri address, string data)
    {
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { typeof(AssistantOptions).Assembly.Location, "--urls", address.ToString() } };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Assistant__DataDirectory"] = data;
        start.Environment["DirectLine__CallsPerAddress"] = "1000000";
        start.Environment["DirectLine__MessagesPerConversation"] = "1000000";
        return Process.Start(start)!;
    }

    private static string Letters()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "letters");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

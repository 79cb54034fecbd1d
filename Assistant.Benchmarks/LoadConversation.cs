using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace Assistant.Benchmarks;

/// <summary>One user of the page: asks, waits for the whole answer on the stream, pauses to read it, asks again.</summary>
internal sealed class LoadConversation(HttpClient http, int number)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // The same in every run, and another one for each conversation.
    private readonly Random random = new(number);
    private readonly byte[] buffer = new byte[64 * 1024];

    public async Task<LoadResult> TalkAsync(LoadPlan plan, Stopwatch clock, CancellationToken cancellationToken)
    {
        var token = (await PostAsync("tokens/generate", null, new { }, cancellationToken)).GetProperty("token").GetString()!;
        var grant = await PostAsync("conversations", token, new { locale = "nl-NL" }, cancellationToken);
        var id = grant.GetProperty("conversationId").GetString()!;
        using var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        await socket.ConnectAsync(new Uri(grant.GetProperty("streamUrl").GetString()!), cancellationToken);
        // People do not all press Enter in the same moment.
        await Task.Delay(plan.Pause * random.NextDouble(), cancellationToken);

        var latencies = new List<TimeSpan>();
        var asked = 0;
        while (clock.Elapsed < plan.Duration)
        {
            var start = Stopwatch.GetTimestamp();
            var question = new { type = "message", text = LoadQuestions.Next(random), locale = "nl-NL" };
            asked++;
            if (!await AskAsync(socket, $"conversations/{id}/activities", token, question, cancellationToken))
                break;
            latencies.Add(Stopwatch.GetElapsedTime(start));
            // Half to one and a half times the pause: readers do not keep step.
            await Task.Delay(plan.Pause * (0.5 + random.NextDouble()), cancellationToken);
        }

        return new LoadResult(asked, latencies);
    }

    private async Task<bool> AskAsync(ClientWebSocket socket, string path, string token, object question, CancellationToken cancellationToken)
    {
        try
        {
            var posted = await PostAsync(path, token, question, cancellationToken);
            return await AnsweredAsync(socket, posted.GetProperty("id").GetString()!, cancellationToken);
        }
        catch (HttpRequestException fault)
        {
            Console.WriteLine($"A question was refused: {fault.StatusCode}");
            return false;
        }
    }

    private async Task<JsonElement> PostAsync(string path, string? token, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/{path}") { Content = JsonContent.Create(body) };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    private async Task<bool> AnsweredAsync(ClientWebSocket socket, string question, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            while (true)
            {
                foreach (var activity in await FrameAsync(socket, limit.Token))
                {
                    if (activity.GetProperty("type").GetString() == "message"
                        && activity.TryGetProperty("replyToId", out var reply)
                        && reply.GetString() == question)
                        return true;
                }
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<JsonElement>> FrameAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return part.MessageType == WebSocketMessageType.Close
            ? throw new WebSocketException("The server closed the stream.")
            : [.. JsonDocument.Parse(frame.ToArray()).RootElement.GetProperty("activities").EnumerateArray()];
    }
}

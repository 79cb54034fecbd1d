using System.Net.WebSockets;
using System.Text.Json;

namespace Assistant.Tests.Support;

/// <summary>The receiving end of a Direct Line stream.</summary>
internal sealed class DirectLineSocket(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    /// <returns>The next frame, or null when the server closed the stream.</returns>
    public async Task<JsonElement?> NextFrameAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[4096];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return part.MessageType == WebSocketMessageType.Close ? null : JsonDocument.Parse(frame.ToArray()).RootElement;
    }

    /// <summary>Activities one by one until one fits; the fitting one is the last.</summary>
    public async Task<IReadOnlyList<JsonElement>> UntilAsync(Func<JsonElement, bool> fits)
    {
        var seen = new List<JsonElement>();
        while (await NextFrameAsync() is { } frame)
        {
            foreach (var activity in frame.GetProperty("activities").EnumerateArray())
            {
                seen.Add(activity);
                if (fits(activity))
                    return seen;
            }
        }

        throw new InvalidOperationException("The stream was closed before the activity came.");
    }

    public Task<IReadOnlyList<JsonElement>> UntilTextAsync(string text) =>
        UntilAsync(activity => activity.TryGetProperty("text", out var said) && said.GetString()!.Contains(text, StringComparison.Ordinal));

    public Task SendEmptyAsync() =>
        socket.SendAsync(Array.Empty<byte>().AsMemory(), WebSocketMessageType.Text, true, CancellationToken.None).AsTask();

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose() => socket.Dispose();
}

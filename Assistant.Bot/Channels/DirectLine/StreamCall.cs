using System.Net.WebSockets;
using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The WebSocket over which a client hears what is said, as it is said.</summary>
internal sealed class StreamCall(
    DirectLineConversations conversations, DirectLineTokens tokens, OriginCheck origins, TurnQueue queue, ILogger<StreamCall> logger)
{
    private static readonly TimeSpan FarewellTime = TimeSpan.FromSeconds(5);

    public async Task<IResult> OpenAsync(HttpContext context, string? watermark, string? ticket, CancellationToken cancellationToken)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return ErrorResponse.Result(StatusCodes.Status400BadRequest, "BadArgument", "This address is for WebSockets.");
        if (!origins.Allows(context.Request))
        {
            Log.DirectLineRefused(logger, "the page that opens a stream belongs to another site (DirectLine:AllowedOrigins)");
            return ErrorResponse.Result(StatusCodes.Status403Forbidden, "Forbidden", "The page belongs to another site.");
        }

        var check = await tokens.UseTicketAsync(ticket ?? "", cancellationToken);
        if (DirectLineGate.Refuse(check, context) is { } refusal)
            return refusal;
        var id = check.Caller!.ConversationId;
        if (await conversations.FindAsync(id, cancellationToken) is not { } conversation)
            return ConversationCalls.NotFound();
        await conversation.CatchUpAsync(cancellationToken);
        // Before the client knows that it is let in: from then on it misses nothing, not even what is not stored.
        using var stream = conversation.Listen(watermark);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await RunAsync(socket, stream, token => conversations.TouchAsync(id, token), cancellationToken);
        return TypedResults.Empty;
    }

    private async Task RunAsync(
        WebSocket socket, ActivityStream stream, Func<CancellationToken, Task> touch, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var hearing = ListenAsync(socket, touch, ended.Token);
            var telling = TellAsync(socket, stream, ended.Token);
            // At shutdown the sockets stay until the last answer is out, and not longer.
            await Task.WhenAny(hearing, telling, queue.Completion);
            stream.End();
            await FarewellAsync(socket, hearing, telling, ended);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ConversationLogException)
        {
            // The client is gone, or what it missed cannot be read now; it will come back with its watermark.
        }
    }

    private static async Task TellAsync(WebSocket socket, ActivityStream stream, CancellationToken cancellationToken)
    {
        await foreach (var set in stream.ReadAllAsync(cancellationToken))
        {
            var frame = JsonSerializer.SerializeToUtf8Bytes(set, ProtocolJson.Wire.ActivitySet);
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
    }

    // Clients send empty frames to keep the line open, and have nothing else to say here.
    private static async Task ListenAsync(WebSocket socket, Func<CancellationToken, Task> touch, CancellationToken cancellationToken)
    {
        var buffer = new byte[512];
        while ((await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
            await touch(cancellationToken);
    }

    private static async Task FarewellAsync(WebSocket socket, Task hearing, Task telling, CancellationTokenSource ended)
    {
        ended.CancelAfter(FarewellTime);
        await telling;
        var status = socket.CloseStatus is null ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure;
        await socket.CloseOutputAsync(status, null, ended.Token);
        await hearing;
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace Assistant.Tests.Support;

/// <summary>A plain Direct Line client: HTTP calls with a token, and sockets.</summary>
internal sealed class DirectLineClient(AssistantApplication application) : IDisposable
{
    private readonly HttpClient http = application.NewClient();

    /// <summary>Takes up a conversation that began before.</summary>
    public DirectLineClient(AssistantApplication application, string token, string conversationId)
        : this(application) => (Token, ConversationId) = (token, conversationId);

    public string Token { get; private set; } = "";

    public string ConversationId { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    /// <summary>With a token and a conversation that has begun.</summary>
    public static async Task<DirectLineClient> StartAsync(AssistantApplication application, object? user = null, string? locale = null)
    {
        var client = new DirectLineClient(application);
        await client.GenerateAsync(user);
        using var started = await client.SendAsync(HttpMethod.Post, "conversations", new { locale });
        client.StreamUrl = (await ReadAsync(started)).GetProperty("streamUrl").GetString()!;
        return client;
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>();

    public static async Task<string?> ErrorCodeAsync(HttpResponseMessage response) =>
        (await ReadAsync(response)).GetProperty("error").GetProperty("code").GetString();

    public async Task GenerateAsync(object? user = null)
    {
        using var response = await SendAsync(HttpMethod.Post, "tokens/generate", user is null ? null : new { user });
        var grant = await ReadAsync(response.EnsureSuccessStatusCode());
        Token = grant.GetProperty("token").GetString()!;
        ConversationId = grant.GetProperty("conversationId").GetString()!;
    }

    /// <summary>Asks for the stream of a conversation that has begun.</summary>
    public async Task ReconnectAsync(string? watermark = null)
    {
        using var response = await SendAsync(HttpMethod.Get, $"conversations/{ConversationId}?watermark={watermark}");
        StreamUrl = (await ReadAsync(response.EnsureSuccessStatusCode())).GetProperty("streamUrl").GetString()!;
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? token = null)
    {
        var request = new HttpRequestMessage(method, $"v3/directline/{path}");
        if ((token ?? Token) is { Length: > 0 } bearer)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        SendAsync(HttpMethod.Post, $"conversations/{ConversationId}/activities", activity);

    /// <returns>The id that the server gave to the message.</returns>
    public async Task<string> SayAsync(string text)
    {
        using var response = await PostAsync(new { type = "message", from = new { id = "anyone" }, text });
        return (await ReadAsync(response.EnsureSuccessStatusCode())).GetProperty("id").GetString()!;
    }

    public async Task<JsonElement> ActivitiesAsync(string? watermark = null)
    {
        using var response = await SendAsync(HttpMethod.Get, $"conversations/{ConversationId}/activities?watermark={watermark}");
        return await ReadAsync(response.EnsureSuccessStatusCode());
    }

    /// <summary>Opens the stream that was asked for last, or a new one from the beginning: each address is good once.</summary>
    public async Task<DirectLineSocket> ListenAsync(string? origin = null)
    {
        if (StreamUrl.Length == 0)
            await ReconnectAsync();
        var url = StreamUrl;
        StreamUrl = "";
        return await ListenToAsync(url, origin);
    }

    public static async Task<DirectLineSocket> ListenToAsync(string url, string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return new DirectLineSocket(socket);
    }

    public void Dispose() => http.Dispose();
}

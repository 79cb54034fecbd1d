using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Assistant.Tests.Support;

/// <summary>Someone who talks to the assistant in Teams: makes activities as Teams does and posts them with the connector's token.</summary>
internal sealed class TeamsUser(AssistantApplication application, LocalMicrosoft microsoft) : IDisposable
{
    public const string BotId = $"28:{LocalMicrosoft.AppId}";

    private readonly HttpClient http = application.NewClient();
    private int sent;

    public JsonObject Message(string text, Action<JsonObject>? change = null)
    {
        var activity = Activity("message", change: null);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        change?.Invoke(activity);
        return activity;
    }

    public JsonObject Activity(string type, Action<JsonObject>? change)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"170000000000{++sent}",
            ["timestamp"] = "2026-03-02T09:00:00.000Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = LocalMicrosoft.ServiceUrl,
            ["locale"] = "nl-NL",
            ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "Anna", ["aadObjectId"] = "11111111-2222-3333-4444-555555555555" },
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "Assistent" },
            ["conversation"] = new JsonObject
            {
                ["id"] = "a:1conversation",
                ["conversationType"] = "personal",
                ["tenantId"] = LocalMicrosoft.TenantId,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = LocalMicrosoft.TenantId } },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "nl-NL", ["platform"] = "Web" }),
        };
        change?.Invoke(activity);
        return activity;
    }

    public Task<HttpStatusCode> SayAsync(string text, Action<JsonObject>? change = null) => SendAsync(Message(text, change));

    /// <summary>Posts an activity with the given token; with a good one when none is given.</summary>
    public async Task<HttpStatusCode> SendAsync(JsonObject activity, string? token = null)
    {
        using var response = await PostAsync(activity, token ?? microsoft.Tokens.Connector());
        return response.StatusCode;
    }

    /// <param name="activity">What is posted.</param>
    /// <param name="token">Empty: no token is shown.</param>
    /// <param name="headers">Further headers.</param>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string token, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = JsonContent.Create(activity) };
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return http.SendAsync(request);
    }

    public void Dispose() => http.Dispose();
}

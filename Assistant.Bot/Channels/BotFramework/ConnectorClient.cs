using System.Net.Http.Headers;
using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Polly.Timeout;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Replies over the Bot Framework connector, at the serviceUrl of the activity.</summary>
internal sealed class ConnectorClient(HttpClient http, ShutOutConversations shutOut, ILogger<ConnectorClient> logger) : IActivityDelivery
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public async Task<Delivery> DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (shutOut.Contains(activity))
            return Delivery.RefusedFor(DeliveryRefusal.ShutOut);
        using var request = activity.Id is { Length: > 0 } replaced
            ? new HttpRequestMessage(HttpMethod.Put, Address(activity, replaced))
            : new HttpRequestMessage(HttpMethod.Post, Address(activity, activity.ReplyToId));
        // Bytes, not a stream: a call that is tried again sends them again.
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, ProtocolJson.Wire.Activity));
        request.Content.Headers.ContentType = Json;
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? new Delivery(true, ReadId(body) ?? activity.Id)
                : Refused(activity, response, body);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutRejectedException)
        {
            Log.DeliveryFailed(logger, activity.Type, fault.Message);
            return Delivery.RefusedFor(DeliveryRefusal.Unreached);
        }
    }

    private Delivery Refused(Activity activity, HttpResponseMessage response, byte[] body)
    {
        var refusal = ConnectorRefusal.Of(response.StatusCode, body);
        Log.DeliveryRefused(logger, activity.Type, (int)response.StatusCode, refusal);
        if (refusal == DeliveryRefusal.ShutOut)
            shutOut.Add(activity);
        return Delivery.RefusedFor(refusal);
    }

    private static Uri Address(Activity activity, string? activityId)
    {
        var path = $"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities";
        return new Uri(string.IsNullOrEmpty(activityId) ? path : $"{path}/{Uri.EscapeDataString(activityId)}");
    }

    private static string? ReadId(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ProtocolJson.Wire.ResourceResponse)?.Id;
        }
        catch (JsonException)
        {
            // The channel took the activity; an empty or odd answer only means that it gave no id.
            return null;
        }
    }
}

using System.Net.Http.Headers;
using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Polly.Timeout;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Replies over the Bot Framework connector, at the serviceUrl of the activity.</summary>
internal sealed class ConnectorClient(HttpClient http, ILogger<ConnectorClient> logger) : IActivityDelivery
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public async Task<Delivery> DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(activity));
        // Bytes, not a stream: a call that is tried again sends them again.
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, ProtocolJson.Wire.Activity));
        request.Content.Headers.ContentType = Json;
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
                return new Delivery(true, await ReadIdAsync(response, cancellationToken));
            Log.DeliveryRefused(logger, activity.Type, (int)response.StatusCode);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutRejectedException)
        {
            Log.DeliveryFailed(logger, activity.Type, fault.Message);
        }

        return Delivery.Refused;
    }

    private static Uri Address(Activity activity)
    {
        var path = $"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities";
        return new Uri(string.IsNullOrEmpty(activity.ReplyToId) ? path : $"{path}/{Uri.EscapeDataString(activity.ReplyToId)}");
    }

    private static async Task<string?> ReadIdAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var json = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return JsonSerializer.Deserialize(json, ProtocolJson.Wire.ResourceResponse)?.Id;
        }
        catch (JsonException)
        {
            // The channel took the activity; an empty or odd answer only means that it gave no id.
            return null;
        }
    }
}

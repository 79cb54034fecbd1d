using System.Net;
using System.Text.Json;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Reads from a connector's answer why it did not take an activity.</summary>
internal static class ConnectorRefusal
{
    private static readonly string[] ShutOut =
        ["ConversationBlockedByUser", "BotNotInConversationRoster", "BotDisabledByAdmin", "ConversationNotFound"];

    public static DeliveryRefusal Of(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        var error = Read(body);
        if (status == HttpStatusCode.RequestEntityTooLarge || Says(error, "size too large"))
            return DeliveryRefusal.TooLarge;
        if (Says(error, "canceled by user") || Says(error, "cancelled by user"))
            return DeliveryRefusal.StoppedByUser;
        return error?.Code switch
        {
            "ContentStreamNotAllowed" => DeliveryRefusal.NoStream,
            { } code when ShutOut.Contains(code, StringComparer.OrdinalIgnoreCase) => DeliveryRefusal.ShutOut,
            _ => DeliveryRefusal.Other,
        };
    }

    private static bool Says(ErrorDetail? error, string words) => error?.Message?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private static ErrorDetail? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ProtocolJson.Wire.ErrorResponse)?.Error;
        }
        catch (JsonException)
        {
            // Gateways on the way answer with pages; the status has to do.
            return null;
        }
    }
}

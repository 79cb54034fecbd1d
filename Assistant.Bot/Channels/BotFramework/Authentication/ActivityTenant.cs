using System.Text.Json;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>The tenant of whoever sent an activity, as its channel tells it.</summary>
internal static class ActivityTenant
{
    public static string? Of(Activity activity) =>
        Text(Member(activity.ChannelData, "tenant"), "id") ?? activity.Conversation?.TenantId;

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}

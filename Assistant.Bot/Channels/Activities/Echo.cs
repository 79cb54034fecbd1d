using System.Text.Json;

namespace Assistant.Bot.Channels.Activities;

/// <summary>What goes back to a channel of the members that only the channel knows: plain values. Teams refuses a message that holds a null.</summary>
internal static class Echo
{
    public static Dictionary<string, JsonElement>? Of(Dictionary<string, JsonElement>? members) => members?
        .Where(member => member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
        .ToDictionary();
}

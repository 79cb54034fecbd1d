using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>The channels that a key of the connector may sign for, as its published form lists them.</summary>
internal static class Endorsements
{
    private const string Member = "endorsements";

    public static IReadOnlyList<string> Of(JsonWebKey key) => key.AdditionalData.TryGetValue(Member, out var listed)
        ? listed switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } json =>
                [.. json.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            IEnumerable<object> items => [.. items.Select(item => item.ToString()!)],
            _ => [],
        }
        : [];
}

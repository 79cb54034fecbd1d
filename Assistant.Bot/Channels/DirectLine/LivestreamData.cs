using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The channel data by which Web Chat knows the pieces of one message.</summary>
internal sealed record LivestreamData(string StreamType, string? StreamId, int? StreamSequence)
{
    /// <summary>Names a stream that has no name yet after its first piece; Web Chat would put a nameless one out of order.</summary>
    public static JsonElement? Named(JsonElement? channelData, string activityId)
    {
        if (channelData is not { ValueKind: JsonValueKind.Object } data
            || !data.TryGetProperty("streamType", out _)
            || data.TryGetProperty("streamId", out _))
            return channelData;
        var named = JsonObject.Create(data)!;
        named["streamId"] = activityId;
        return JsonSerializer.SerializeToElement(named);
    }
}

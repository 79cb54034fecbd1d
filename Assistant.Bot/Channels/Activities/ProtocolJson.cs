using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Bot.Channels.DirectLine;
using Assistant.Bot.Channels.Rendering;
using Assistant.Bot.Channels.Streaming;

namespace Assistant.Bot.Channels.Activities;

/// <summary>How everything on the wire is read and written: camelCase, nulls left out, nesting bounded.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivityList))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ConversationGrant))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(LivestreamData))]
[JsonSerializable(typeof(MessageEntity))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(StreamInfo))]
[JsonSerializable(typeof(string))]
internal sealed partial class ProtocolJson : JsonSerializerContext
{
    public const int MaxDepth = 64;

    public static ProtocolJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = MaxDepth,
        // Dutch and quotation marks stay readable: nothing here is ever placed inside HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

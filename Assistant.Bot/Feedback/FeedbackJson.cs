using System.Text.Json.Serialization;

namespace Assistant.Bot.Feedback;

[JsonSerializable(typeof(IReadOnlyList<CitedPassage>))]
internal sealed partial class FeedbackJson : JsonSerializerContext;

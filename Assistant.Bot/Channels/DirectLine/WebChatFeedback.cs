using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.Rendering;
using Assistant.Bot.Feedback;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Reads the event that Web Chat posts when somebody presses a thumb.</summary>
internal static class WebChatFeedback
{
    private const string EventName = "webchat:activity-status/feedback";
    private const string SchemaPrefix = "https://schema.org/";

    /// <returns>Null when the activity is something else.</returns>
    public static Rating? Read(Activity activity, DirectLineCaller caller)
    {
        if (activity.Type != ActivityTypes.Event || Text(activity.Other?.GetValueOrDefault("name")) != EventName)
            return null;
        var action = activity.Entities is [{ ValueKind: JsonValueKind.Object } first, ..] ? first : default;
        return Member(action, "@id") is { Length: > 0 } id && ReactionOf(Member(action, "@type")) is { } reaction
            ? new Rating(ChannelIds.DirectLine, caller.ConversationId, FeedbackAction.AnswerId(id), reaction, null, activity.From)
            : null;
    }

    private static Reaction? ReactionOf(string? action) => action?.Replace(SchemaPrefix, "", StringComparison.Ordinal) switch
    {
        "LikeAction" => Reaction.Like,
        "DislikeAction" => Reaction.Dislike,
        _ => null,
    };

    private static string? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}

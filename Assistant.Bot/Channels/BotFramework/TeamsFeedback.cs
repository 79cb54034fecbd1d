using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Feedback;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Reads the invoke that Teams sends when somebody presses a thumb and, if they like, writes why.</summary>
internal static class TeamsFeedback
{
    public const string InvokeName = "message/submitAction";

    /// <returns>Null when the invoke holds no reaction to a message.</returns>
    public static Rating? Read(Activity invoke)
    {
        var value = invoke.Other?.GetValueOrDefault("value") ?? default;
        if (Text(value, "actionName") != "feedback" || string.IsNullOrEmpty(invoke.ReplyToId) || string.IsNullOrEmpty(invoke.Conversation?.Id))
            return null;
        var action = value.TryGetProperty("actionValue", out var given) ? given : default;
        return ReactionOf(Text(action, "reaction")) is { } reaction
            ? new Rating(invoke.ChannelId ?? "", invoke.Conversation.Id, invoke.ReplyToId, reaction, Comment(Text(action, "feedback")), invoke.From)
            : null;
    }

    private static Reaction? ReactionOf(string? reaction) => reaction switch
    {
        "like" => Reaction.Like,
        "dislike" => Reaction.Dislike,
        _ => null,
    };

    // The form's fields come as JSON inside a string.
    private static string? Comment(string? form)
    {
        if (string.IsNullOrWhiteSpace(form))
            return null;
        try
        {
            using var fields = JsonDocument.Parse(form, new JsonDocumentOptions { MaxDepth = ProtocolJson.MaxDepth });
            return Text(fields.RootElement, "feedbackText") is { } comment && !string.IsNullOrWhiteSpace(comment) ? comment.Trim() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The thumb counts even when the form cannot be read.
            return null;
        }
    }

    private static string? Text(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

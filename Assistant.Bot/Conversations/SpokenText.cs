using System.Net;
using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.Rendering;

namespace Assistant.Bot.Conversations;

/// <summary>What the user said, without the words that only address the assistant.</summary>
internal static class SpokenText
{
    private const int MostRead = 500;

    /// <returns>What the assistant says, in the language that the user spoke; of words that do not tell, in the channel's.</returns>
    public static Texts TextsFor(Activity message)
    {
        var said = Of(message);
        return Texts.For(new Question(said[..Math.Min(said.Length, MostRead)], message.Locale).LanguageAsked());
    }

    public static string Of(Activity message)
    {
        var text = message.Text ?? "";
        foreach (var mention in message.Entities ?? [])
        {
            if (Text(mention, "type") == "mention" && Mentions(mention, message.Recipient?.Id, out var name))
                text = Without(text, Text(mention, "text"), name);
        }

        return (ChannelIds.IsTeams(message.ChannelId) ? Unescaped(text) : text).Trim();
    }

    // Teams writes some signs the way HTML does, and a space of HTML's after a name.
    private static string Unescaped(string text) => WebUtility.HtmlDecode(text).Replace('\u00A0', ' ');

    private static bool Mentions(JsonElement mention, string? botId, out string? name)
    {
        name = null;
        if (botId is null || !mention.TryGetProperty("mentioned", out var mentioned) || Text(mentioned, "id") != botId)
            return false;
        name = Text(mentioned, "name");
        return true;
    }

    private static string Without(string text, string? mention, string? name)
    {
        if (!string.IsNullOrEmpty(mention))
            return text.Replace(mention, "", StringComparison.OrdinalIgnoreCase);
        return string.IsNullOrEmpty(name) ? text : text.Replace($"<at>{name}</at>", "", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Text(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

namespace Assistant.Bot.WebChat;

/// <summary>Which other sites may show the chat on their pages.</summary>
internal sealed class WidgetOptions
{
    public const string Section = "Widget";

    /// <summary>Origins such as https://intranet.example; none: only pages of this server.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];
}

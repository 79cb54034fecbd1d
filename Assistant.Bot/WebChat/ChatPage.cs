namespace Assistant.Bot.WebChat;

/// <summary>The page's HTML, to be completed with a nonce for each response.</summary>
internal sealed class ChatPage
{
    private readonly string html;

    private ChatPage(string html) => this.html = html;

    public static ChatPage Load(string version)
    {
        using var reader = new StreamReader(PageFiles.Open("ChatPage.html"));
        return new ChatPage(reader.ReadToEnd().Replace("{version}", version, StringComparison.Ordinal));
    }

    public string With(string nonce) => html.Replace("{nonce}", nonce, StringComparison.Ordinal);
}

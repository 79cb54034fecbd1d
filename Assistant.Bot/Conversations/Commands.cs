using Assistant.Retrieval.Language;

namespace Assistant.Bot.Conversations;

/// <summary>Recognises commands. They are typed, or sent by a button, so that case and punctuation tell nothing.</summary>
internal static class Commands
{
    private static readonly Dictionary<string, (Command Command, QuestionLanguage? Language)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["help"] = (Command.Help, null),
        ["hulp"] = (Command.Help, QuestionLanguage.Dutch),
        ["bronnen"] = (Command.Sources, QuestionLanguage.Dutch),
        ["sources"] = (Command.Sources, QuestionLanguage.English),
        ["nieuw gesprek"] = (Command.NewConversation, QuestionLanguage.Dutch),
        ["new chat"] = (Command.NewConversation, QuestionLanguage.English),
        ["new conversation"] = (Command.NewConversation, QuestionLanguage.English),
    };

    /// <returns>The command and the language of its word; null where the word is the same in both.</returns>
    public static (Command Command, QuestionLanguage? Language) Read(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('?', '!', '.', '/', ' ');
        return Known.TryGetValue(words, out var known) ? known : (Command.None, null);
    }
}

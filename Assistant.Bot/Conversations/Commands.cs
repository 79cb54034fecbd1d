using Assistant.Retrieval.Language;

namespace Assistant.Bot.Conversations;

/// <summary>
/// Recognises commands, and the courtesies that people say to whoever answers them: to search the letters for "bedankt"
/// finds thanks. They are typed, or sent by a button, so that case and punctuation tell nothing.
/// </summary>
internal static class Commands
{
    private static readonly Dictionary<string, (Command Command, QuestionLanguage? Language)> Known = new(
        [
            .. Words(Command.Help, null, "help"),
            .. Words(Command.Help, QuestionLanguage.Dutch, "hulp", "help mij", "wie ben je", "wie bent u", "wat kun je", "wat kan je", "wat kunt u", "hoe werkt dit", "hoe werk je"),
            .. Words(Command.Help, QuestionLanguage.English, "help me", "who are you", "what can you do", "what are you", "how does this work", "how do you work"),
            .. Words(Command.Sources, QuestionLanguage.Dutch, "bronnen"),
            .. Words(Command.Sources, QuestionLanguage.English, "sources"),
            .. Words(Command.NewConversation, QuestionLanguage.Dutch, "nieuw gesprek"),
            .. Words(Command.NewConversation, QuestionLanguage.English, "new chat", "new conversation"),
            .. Words(Command.Greeting, null, "hi", "hey", "test"),
            .. Words(Command.Greeting, QuestionLanguage.Dutch, "hallo", "hoi", "hé", "dag", "goedemorgen", "goedemiddag", "goedenavond", "goedendag", "goede morgen", "goede middag"),
            .. Words(Command.Greeting, QuestionLanguage.English, "hello", "hi there", "hello there", "good morning", "good afternoon", "good evening", "good day"),
            .. Words(Command.Thanks, null, "ok", "super"),
            .. Words(
                Command.Thanks, QuestionLanguage.Dutch, "bedankt", "dank", "dank je", "dank je wel", "dankjewel", "dank u", "dank u wel", "dankuwel", "hartelijk dank",
                "hartstikke bedankt", "heel erg bedankt", "top", "prima", "fijn", "mooi", "oke", "oké", "duidelijk", "doei", "tot ziens", "fijne dag"),
            .. Words(
                Command.Thanks, QuestionLanguage.English, "thanks", "thank you", "thank you very much", "thanks a lot", "many thanks", "thx", "great", "okay", "perfect", "bye",
                "goodbye"),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <returns>The command and the language of its word; null where the word is the same in both.</returns>
    public static (Command Command, QuestionLanguage? Language) Read(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('?', '!', '.', ',', '/', ' ');
        return Known.TryGetValue(words, out var known) ? known : (Command.None, null);
    }

    private static IEnumerable<KeyValuePair<string, (Command, QuestionLanguage?)>> Words(Command command, QuestionLanguage? language, params string[] words) =>
        words.Select(word => KeyValuePair.Create(word, (command, language)));
}

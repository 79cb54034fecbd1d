using Assistant.Retrieval.Passages;

namespace Assistant.Retrieval.Embedding;

/// <summary>What of a passage or a question is put to the model.</summary>
internal static class EmbeddedText
{
    // Dutch takes about four characters a token in the vocabularies of multilingual models; names and figures fewer.
    private const int CharactersPerToken = 3;

    /// <returns>The words of a passage under its headings, which tell what "this" and "they" are about.</returns>
    public static string Of(Passage passage) => passage.SectionPath.Count == 0 ? passage.Text : $"{string.Join(". ", passage.SectionPath)}\n{passage.Text}";

    public static string ForPassage(EmbeddingModel model, string text) => Cut(model.PassagePrefix + text, model.MaximumLength);

    public static string ForQuestion(EmbeddingModel model, string text) => Cut(model.QueryPrefix + text.Trim(), model.MaximumLength);

    // Services refuse longer texts or cut them themselves, each in its own way.
    private static string Cut(string text, int tokens)
    {
        var most = tokens * CharactersPerToken;
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 1);
        if (end < most / 2)
        {
            end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        }

        return text[..end];
    }
}

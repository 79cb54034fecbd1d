using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>The letters that are searched, the newest first.</summary>
internal static class LetterList
{
    private const int Longest = 15;

    public static string Of(IReadOnlyList<LetterHead> letters, Texts texts) => letters.Count == 0
        ? texts.NoLetters
        : string.Join('\n', [$"{texts.SearchedLetters(letters.Count)}\n", .. letters.Take(Longest).Select(letter => $"- {Line(letter, texts)}")]);

    private static string Line(LetterHead letter, Texts texts)
    {
        var title = LiteralText.Inline(string.IsNullOrWhiteSpace(letter.Title) ? letter.DocumentNumber : letter.Title);
        var papers = letter.Papers.Select(paper => LiteralText.Inline(paper.Display));
        return string.Join(", ", [title, texts.Date(letter), .. papers]) + (letter.IsFictional ? $" ({texts.FictionalLetter})" : "");
    }
}

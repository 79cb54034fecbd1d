using Assistant.Bot.Answering;

namespace Assistant.Tests.Evaluation;

/// <summary>One question and what the assistant said to it.</summary>
internal sealed record QuestionOutcome(EvaluationQuestion Question, Answer Answer)
{
    public bool IsDeclined => Answer.Quotes.Count == 0;

    public bool IsRight => Question.Answerable ? Answer.Quotes is [var first, ..] && HoldsAnswer(first) : IsDeclined;

    private bool HoldsAnswer(Quote first) =>
        Question.Keys!.All(group => group.Any(key => Shown(first).Contains(key, StringComparison.OrdinalIgnoreCase)));

    // What the reader sees under the citation number. The source line stands under every quote, so it counts
    // only when the question was about the letter itself.
    private string Shown(Quote quote) => string.Join(
        '\n',
        [quote.Text, .. quote.Footnotes.Select(note => note.Text), Answer.Kind == AnswerKind.AboutLetter ? SourceLine(quote) : ""]);

    private static string SourceLine(Quote quote) =>
        string.Join(' ', [.. quote.Letter.Papers.Select(paper => $"{paper.Display} {paper.Dossier}"), quote.Letter.DocumentNumber]);
}

using System.Text.RegularExpressions;
using Assistant.Bot.Answering;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>
/// The words of an answer, the same in every channel: an opening or sentences of its own, and quotes. What follows
/// them comes apart, so that the words of a growing answer always begin with those that were shown before.
/// </summary>
internal static partial class AnswerBody
{
    /// <param name="answer">What to say.</param>
    /// <param name="quotes">The quotes to show.</param>
    /// <param name="texts">The language.</param>
    /// <param name="block">How the channel shows one quote.</param>
    public static string Words(Answer answer, IReadOnlyList<Quote> quotes, Texts texts, Func<Quote, string> block) =>
        answer.Statements.Count > 0
            ? string.Join(' ', answer.Statements.Select(Sentence))
            : string.Join("\n\n", [Opening(answer, texts), .. quotes.Select(block)]);

    /// <summary>What follows the words: the notes of cited quotes when the words are the assistant's own, and quiet lines.</summary>
    public static IEnumerable<string> Trailers(Answer answer, IReadOnlyList<Quote> quotes, Texts texts)
    {
        var footnotes = answer.Statements.Count == 0 ? [] : quotes.Except(Uncited(answer)).SelectMany(quote => new SourceText(texts, quote).Footnotes($" [{quote.Number}]")).ToList();
        foreach (var quote in Uncited(answer))
            yield return SourceText.Block(quote, texts);
        if (footnotes.Count > 0)
            yield return string.Join('\n', footnotes);
        foreach (var note in Notes(answer, texts))
            yield return note;
    }

    // What a newer letter says of the same thing; no sentence rests on it, so that its words stand for themselves.
    private static IEnumerable<Quote> Uncited(Answer answer) => answer.Statements.Count == 0
        ? []
        : answer.Quotes.Where(quote => !answer.Statements.Any(statement => statement.Citations.Contains(quote.Number)));

    // The notes cite by number; those brackets must stay what they are.
    public static IEnumerable<string> Notes(Answer answer, Texts texts) =>
        AnswerNotes.Of(answer, texts).Select(note => CitationMark().Replace(LiteralText.Inline(note), "[$1]"));

    public static string Sentence(Statement statement) =>
        $"{LiteralText.Line(statement.Text)} {string.Join(' ', statement.Citations.Select(number => $"[{number}]"))}";

    public static string Opening(Answer answer, Texts texts) => answer.Kind switch
    {
        AnswerKind.Quoted => texts.QuotesFollow,
        AnswerKind.AboutLetter => texts.LetterFollows,
        AnswerKind.NoLetters => texts.NoLetters,
        AnswerKind.NothingAsked => texts.NothingAsked,
        AnswerKind.NotInLetters when answer.Refusal == Refusal.OtherTask => texts.OtherTask,
        AnswerKind.NotInLetters when answer.Limits is { } limits => Declined(answer, limits, texts),
        AnswerKind.NotInLetters when answer.Nearest is not null => $"{texts.NotInLetters(answer.Coverage)}\n\n{texts.NearestFollows}",
        AnswerKind.NotInLetters => texts.NotInLetters(answer.Coverage),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Kind, "An answer of an unknown kind."),
    };

    private static string Declined(Answer answer, Limits limits, Texts texts)
    {
        var plain = LiteralText.Inline(texts.NotWithin(limits, answer.Coverage));
        return answer.Nearest is null ? plain : $"{plain}\n\n{(limits.IsAnsweredOutside ? texts.OutsideFollows : texts.NearestFollows)}";
    }

    [GeneratedRegex(@"&#91;(\d+)&#93;")]
    private static partial Regex CitationMark();
}

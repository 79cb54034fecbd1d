using Assistant.Bot.Answering;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;

namespace Assistant.Tests.Support;

/// <summary>Valid answers over a letter that does not exist; a test states only what matters to it.</summary>
internal static class SomeAnswer
{
    public static LetterHead Letter { get; } = new()
    {
        DocumentNumber = "2031D00042",
        Title = "Voortgang van het programma Veilige Haven",
        Date = new DateOnly(2031, 5, 9),
        Papers = [new PaperReference("99001", null, 12)],
    };

    public static Answer Quoting(string text, params Footnote[] footnotes) => Of(Quote(text, 1, footnotes));

    public static Answer Of(params Quote[] quotes) => new()
    {
        Kind = AnswerKind.Quoted,
        Language = QuestionLanguage.Dutch,
        Quotes = quotes,
        Coverage = new Coverage(3, new DateOnly(2031, 5, 9)),
    };

    public static Answer NotFound { get; } = new()
    {
        Kind = AnswerKind.NotInLetters,
        Language = QuestionLanguage.Dutch,
        Coverage = new Coverage(3, new DateOnly(2031, 5, 9)),
    };

    public static Quote Quote(string text, int number = 1, params Footnote[] footnotes) =>
        new(number, text, new TextSpan(0, text.Length), Letter, "Opvang", footnotes);

    public static Footnote Footnote(int number, string text, params PaperReference[] papers) =>
        new() { Number = number, Text = text, Span = new TextSpan(0, text.Length), Papers = papers };
}

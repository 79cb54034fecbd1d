using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Bot.Answering;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>For Web Chat: every [n] opens the letter at the quoted words, and the sources are listed under the message.</summary>
internal sealed partial class WebChatForm(Texts texts, Func<Quote, Uri?> letterAddress, string? answerId)
{
    private const int LongestAbstract = 160;

    public RenderedAnswer Render(Answer answer, string opening, IReadOnlyList<Quote> quotes)
    {
        var text = new StringBuilder();
        foreach (var statement in answer.Statements)
            text.Append(Statement(statement)).Append("\n\n");
        text.Append(opening);
        foreach (var quote in quotes)
            text.Append("\n\n").Append(Body(quote, $" [{quote.Number}]"));
        foreach (var note in AnswerNotes.Of(answer, texts))
            text.Append("\n\n").Append(Note(note));
        // Web Chat lists a claim only when the text defines its label.
        foreach (var (place, quote) in quotes.Index())
            text.Append(place == 0 ? "\n\n" : "\n").Append(Definition(quote));
        return new RenderedAnswer(text.ToString(), Entities(quotes));
    }

    private IReadOnlyList<JsonElement>? Entities(IReadOnlyList<Quote> quotes)
    {
        if (quotes.Count == 0 && answerId is null)
            return null;
        var entity = new MessageEntity([.. quotes.Select(Claim)], answerId is null ? null : FeedbackAction.For(answerId));
        return [JsonSerializer.SerializeToElement(entity, ProtocolJson.Wire.MessageEntity)];
    }

    private Claim Claim(Quote quote) => new(quote.Number, new DigitalDocument(
        new SourceText(texts, quote).Label, Shortened.To(quote.Text, LongestAbstract), Body(quote, ""), letterAddress(quote)));

    private static string Statement(Statement statement) =>
        $"{LiteralText.Inline(statement.Text)} {string.Join(' ', statement.Citations.Select(number => $"[{number}]"))}";

    // The notes cite by number; the brackets must stay what they are.
    private static string Note(string note) => Citation().Replace(LiteralText.Inline(note), "[${number}]");

    [GeneratedRegex(@"&#91;(?<number>\d{1,3})&#93;")]
    private static partial Regex Citation();

    private string Definition(Quote quote)
    {
        var address = letterAddress(quote)?.AbsoluteUri ?? string.Create(CultureInfo.InvariantCulture, $"cite:{quote.Number}");
        return $"[{quote.Number}]: {address} \"{LinkTitle(new SourceText(texts, quote).Label)}\"";
    }

    private string Body(Quote quote, string ending)
    {
        var source = new SourceText(texts, quote);
        var body = $"{LiteralText.BlockQuote(quote.Text, ending)}\n\n{source.Line()}";
        return quote.Footnotes.Count == 0 ? body : $"{body}\n\n{string.Join('\n', source.Footnotes())}";
    }

    private static string LinkTitle(string label) =>
        LiteralText.Inline(label).Replace("\"", "&quot;", StringComparison.Ordinal);
}

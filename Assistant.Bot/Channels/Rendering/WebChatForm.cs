using System.Globalization;
using System.Text;
using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>For Web Chat: every [n] opens the letter at the quoted words, and the sources are listed under the message.</summary>
internal static class WebChatForm
{
    private const int LongestAbstract = 160;

    public static RenderedAnswer Render(string opening, IReadOnlyList<Quote> quotes, Texts texts, Func<Quote, Uri?> letterAddress)
    {
        var text = new StringBuilder(opening);
        var definitions = new StringBuilder("\n");
        var claims = new List<Claim>(quotes.Count);
        foreach (var quote in quotes)
        {
            var source = new SourceText(texts, quote);
            var body = Body(quote, source, $" [{quote.Number}]");
            text.Append("\n\n").Append(body);
            var address = letterAddress(quote);
            // Web Chat lists a claim only when the text defines its label.
            definitions.Append(CultureInfo.InvariantCulture, $"\n[{quote.Number}]: {address?.AbsoluteUri ?? $"cite:{quote.Number}"} \"{LinkTitle(source.Label)}\"");
            claims.Add(new Claim(quote.Number, new DigitalDocument(
                source.Label,
                Shortened.To(quote.Text, LongestAbstract),
                Body(quote, source, ""),
                address)));
        }

        var entity = JsonSerializer.SerializeToElement(new MessageEntity(claims), ProtocolJson.Wire.MessageEntity);
        return new RenderedAnswer(text.Append(definitions).ToString(), [entity]);
    }

    private static string Body(Quote quote, SourceText source, string ending)
    {
        var body = $"{LiteralText.BlockQuote(quote.Text, ending)}\n\n{source.Line()}";
        return quote.Footnotes.Count == 0 ? body : $"{body}\n\n{string.Join('\n', source.Footnotes())}";
    }

    private static string LinkTitle(string label) =>
        LiteralText.Inline(label).Replace("\"", "&quot;", StringComparison.Ordinal);
}

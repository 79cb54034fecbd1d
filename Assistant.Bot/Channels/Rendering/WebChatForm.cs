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

    public static RenderedAnswer Render(Answer answer, Func<Quote, Uri?> letterAddress)
    {
        var texts = Texts.For(answer.Language);
        var quotes = ShownQuotes.Of(answer);
        var text = string.Join("\n\n",
            [AnswerBody.Words(answer, quotes, texts, quote => SourceText.Block(quote, texts)), .. AnswerBody.Trailers(answer, quotes, texts)]);
        if (quotes.Count == 0)
            return new RenderedAnswer(text);
        var definitions = new StringBuilder("\n");
        var claims = new List<Claim>(quotes.Count);
        foreach (var quote in quotes)
        {
            var label = new SourceText(texts, quote).Label;
            var address = letterAddress(quote);
            // Web Chat lists a claim only when the text defines its label.
            definitions.Append(CultureInfo.InvariantCulture, $"\n[{quote.Number}]: {address?.AbsoluteUri ?? $"cite:{quote.Number}"} \"{LinkTitle(label)}\"");
            claims.Add(new Claim(quote.Number, new DigitalDocument(label, Shortened.To(quote.Text, LongestAbstract))
            {
                Text = SourceText.Block(quote, texts, ending: ""),
                Url = address,
            }));
        }

        var entity = JsonSerializer.SerializeToElement(new MessageEntity(claims), ProtocolJson.Wire.MessageEntity);
        return new RenderedAnswer(text + definitions, [entity]);
    }

    private static string LinkTitle(string label) =>
        LiteralText.Inline(label).Replace("\"", "&quot;", StringComparison.Ordinal);
}

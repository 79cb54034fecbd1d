using System.Globalization;
using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>For Web Chat: every [n] opens the letter at the quoted words, and the sources are listed under the message.</summary>
internal sealed class WebChatForm(Texts texts, Func<Quote, Uri?> letterAddress, string? answerId)
{
    private const int LongestAbstract = 160;

    public RenderedAnswer Render(Answer answer)
    {
        var quotes = ShownQuotes.Of(answer);
        List<string> parts =
        [
            .. answer.Statements.Select(AnswerBody.Sentence),
            AnswerBody.Opening(answer, texts),
            .. quotes.Select(quote => SourceText.Block(quote, texts)),
            .. AnswerBody.Notes(answer, texts),
        ];
        // Web Chat lists a claim only when the text defines its label.
        if (quotes.Count > 0)
            parts.Add(string.Join('\n', quotes.Zip(SourceNames.Of(quotes, texts), Definition)));
        return new RenderedAnswer(string.Join("\n\n", parts), Entities(quotes));
    }

    private IReadOnlyList<JsonElement>? Entities(IReadOnlyList<Quote> quotes)
    {
        if (quotes.Count == 0 && answerId is null)
            return null;
        var entity = new MessageEntity([.. quotes.Zip(SourceNames.Of(quotes, texts), Claim)], answerId is null ? null : FeedbackAction.For(answerId));
        return [JsonSerializer.SerializeToElement(entity, ProtocolJson.Wire.MessageEntity)];
    }

    private Claim Claim(Quote quote, string name) =>
        new(quote.Number, new DigitalDocument(name, Shortened.To(quote.Text, LongestAbstract))
        {
            Text = SourceText.Block(quote, texts, ending: ""),
            Url = letterAddress(quote),
        });

    private string Definition(Quote quote, string name)
    {
        var address = letterAddress(quote)?.AbsoluteUri ?? string.Create(CultureInfo.InvariantCulture, $"cite:{quote.Number}");
        return $"[{quote.Number}]: {address} \"{LiteralText.Inline(name)}\"";
    }
}

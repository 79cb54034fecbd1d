using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>
/// For Teams: the label of generated content, citations that open the quoted words, and thumbs. Teams refuses a message
/// that breaks one of its limits as a whole, so that an answer is cut before it gets there.
/// </summary>
internal sealed class TeamsForm(Func<Quote, Uri?> letterAddress, bool canBeRated)
{
    private const int MostCitations = 20;
    private const int LongestName = 80;
    private const int LongestAbstract = 160;
    private const int MostKeywords = 3;
    private const int LongestKeyword = 28;
    // Teams counts 100 KB in UTF-16 over the whole message, as it is written; the rest of it is far below this margin.
    private const int LargestMessage = 44_000;

    private static readonly JsonElement Thumbs = JsonSerializer.SerializeToElement(new { feedbackLoop = new { type = "default" } });

    private JsonElement? ChannelData => canBeRated ? Thumbs : null;

    /// <param name="length">In characters, of what makes a message long as it goes over the wire.</param>
    public static bool Takes(int length) => length <= LargestMessage;

    public RenderedAnswer Render(Answer answer)
    {
        var all = ShownQuotes.Of(answer);
        var shown = all.Count > MostCitations ? Cut(answer, MostCitations) : answer;
        if (Fitting(shown, all.Count, withCards: true) is { } whole)
            return whole;
        for (var count = ShownQuotes.Of(shown).Count; count > 0; count--)
        {
            if (Fitting(Cut(shown, count), all.Count, withCards: false) is { } cut)
                return cut;
        }

        return new RenderedAnswer(Texts.For(answer.Language).TooMuchToShow) { ChannelData = ChannelData };
    }

    private RenderedAnswer? Fitting(Answer answer, int found, bool withCards)
    {
        var texts = Texts.For(answer.Language);
        var quotes = ShownQuotes.Of(answer);
        List<string> parts =
        [
            AnswerBody.Words(answer, quotes, texts, quote => SourceText.Block(quote, texts)),
            .. AnswerBody.Trailers(answer, quotes, texts),
        ];
        if (quotes.Count < found)
            parts.Add(texts.NotAllShown(quotes.Count, found));
        var text = string.Join("\n\n", parts);
        var claims = quotes.Zip(SourceNames.Of(quotes, texts)).Where(source => text.Contains($"[{source.First.Number}]", StringComparison.Ordinal))
            .Select(source => Claim(source.First, source.Second, texts, withCards)).ToList();
        var entity = JsonSerializer.SerializeToElement(
            new MessageEntity(claims) { AdditionalType = ["AIGeneratedContent"] }, ProtocolJson.Wire.MessageEntity);
        return Takes(JsonSerializer.Serialize(text, ProtocolJson.Wire.String).Length + entity.GetRawText().Length)
            ? new RenderedAnswer(text, [entity]) { ChannelData = ChannelData }
            : null;
    }

    private Claim Claim(Quote quote, string name, Texts texts, bool withCard)
    {
        var source = new SourceText(texts, quote);
        var address = letterAddress(quote);
        return new Claim(quote.Number, new DigitalDocument(Shortened.To($"{name}, {source.Title}", LongestName), Shortened.To(quote.Text, LongestAbstract))
        {
            Url = address ?? source.OfficialCopy,
            Text = withCard ? SourceCard.Of(quote, texts, address).ToJsonString(ProtocolJson.Wire.Options) : null,
            EncodingFormat = withCard ? SourceCard.ContentType : null,
            Keywords = [.. source.Keywords.Take(MostKeywords).Select(word => Shortened.To(word, LongestKeyword))],
            Image = new ImageObject("Text"),
        });
    }

    // What rests on a quote that is not shown cannot be shown either.
    private static Answer Cut(Answer answer, int count)
    {
        var kept = answer.Quotes.Take(count).ToList();
        var numbers = kept.Select(quote => quote.Number).ToHashSet();
        return answer with
        {
            Quotes = kept,
            Statements = [.. answer.Statements.Where(statement => statement.Citations.All(numbers.Contains))],
            Successions = [.. answer.Successions.Where(succession => numbers.Contains(succession.Newer) && numbers.Contains(succession.Older))],
        };
    }
}

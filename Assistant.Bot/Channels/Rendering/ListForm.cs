using System.Globalization;
using System.Text;
using Assistant.Bot.Answering;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>For channels without citations: the answer, and a numbered list of sources at the end.</summary>
internal static class ListForm
{
    public static RenderedAnswer Render(Answer answer)
    {
        var texts = Texts.For(answer.Language);
        var quotes = ShownQuotes.Of(answer);
        var parts = new List<string> { AnswerBody.Words(answer, quotes, texts, quote => Quoted(quote, texts)) };
        parts.AddRange(AnswerBody.Trailers(answer, quotes, texts));
        if (quotes.Count > 0)
            parts.Add(Sources(quotes, texts, withWords: answer.Statements.Count > 0));
        return new RenderedAnswer(string.Join("\n\n", parts));
    }

    /// <summary>The sources, numbered as they are cited.</summary>
    /// <param name="quotes">The quotes whose sources are listed.</param>
    /// <param name="texts">The language.</param>
    /// <param name="withWords">Whether the quoted words go with them.</param>
    public static string Sources(IReadOnlyList<Quote> quotes, Texts texts, bool withWords)
    {
        var sources = new StringBuilder($"**{texts.Sources}**\n");
        foreach (var quote in quotes)
        {
            sources.Append(CultureInfo.InvariantCulture, $"\n{quote.Number}. {new SourceText(texts, quote).Line()}");
            if (withWords)
                sources.Append(CultureInfo.InvariantCulture, $": “{LiteralText.Inline(quote.Text)}”");
        }

        return sources.ToString();
    }

    private static string Quoted(Quote quote, Texts texts)
    {
        var words = LiteralText.BlockQuote(quote.Text, $" [{quote.Number}]");
        return quote.Footnotes.Count == 0 ? words : $"{words}\n\n{string.Join('\n', new SourceText(texts, quote).Footnotes())}";
    }
}

using System.Globalization;
using System.Text;
using Assistant.Bot.Answering;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>For channels without citations: the quotes, their notes, and a numbered list of sources at the end.</summary>
internal static class ListForm
{
    public static RenderedAnswer Render(string opening, IReadOnlyList<Quote> quotes, Texts texts)
    {
        var text = new StringBuilder(opening);
        var sources = new StringBuilder($"\n\n**{texts.Sources}**\n");
        foreach (var quote in quotes)
        {
            var source = new SourceText(texts, quote);
            text.Append("\n\n").Append(LiteralText.BlockQuote(quote.Text, $" [{quote.Number}]"));
            if (quote.Footnotes.Count > 0)
                text.Append("\n\n").AppendJoin('\n', source.Footnotes());
            sources.Append(CultureInfo.InvariantCulture, $"\n{quote.Number}. {source.Line()}");
        }

        return new RenderedAnswer(text.Append(sources).ToString());
    }
}

using Assistant.Bot.Answering;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>Names for a list of sources, which tell its entries apart: quotes of one section are known by their first words too.</summary>
internal static class SourceNames
{
    private const int LongestOpening = 40;

    /// <returns>One name for each quote, in the same order, as plain text.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<Quote> quotes, Texts texts)
    {
        var labels = quotes.Select(quote => new SourceText(texts, quote).Label).ToList();
        var shared = labels.GroupBy(label => label).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return
        [
            .. quotes.Zip(labels, (quote, label) => shared.Contains(label) ? $"{label}: “{Shortened.To(quote.Text, LongestOpening)}”" : label),
        ];
    }
}

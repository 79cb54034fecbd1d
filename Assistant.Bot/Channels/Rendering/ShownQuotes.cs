using Assistant.Bot.Answering;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>The quotes that an answer shows: its own, or the nearest passage when it has none.</summary>
internal static class ShownQuotes
{
    public static IReadOnlyList<Quote> Of(Answer answer) => answer.Nearest is { } nearest && answer.Quotes.Count == 0
        ? [nearest with { Number = 1 }]
        : answer.Quotes;
}

using Assistant.Bot.Answering;
using Assistant.Bot.Channels.Rendering;

namespace Assistant.Bot.Feedback;

/// <summary>An answer as it was sent, kept for a while so that it can be rated.</summary>
internal sealed record GivenAnswer
{
    /// <summary>Our own id of the answer, hard to guess.</summary>
    public required string Id { get; init; }

    public required string ChannelId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>The channel's id of the message that holds the answer; null when it gave none.</summary>
    public string? ActivityId { get; init; }

    public required string Question { get; init; }

    /// <summary>As sent, in Markdown.</summary>
    public required string Text { get; init; }

    public required AnswerKind Kind { get; init; }

    public required IReadOnlyList<CitedPassage> Passages { get; init; }

    public static string NewId() => Guid.NewGuid().ToString("N");

    /// <returns>What was shown of letters: the quotes, or the nearest passage of an answer that was declined.</returns>
    public static IReadOnlyList<CitedPassage> PassagesOf(Answer answer) =>
    [
        .. ShownQuotes.Of(answer).Select(quote =>
            new CitedPassage(quote.Letter.DocumentNumber, quote.Letter.Version, quote.Span.Start, quote.Span.Length)),
    ];
}

using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Answering;

/// <summary>The last check before words are shown as a citation: they stand literally in the stored letter.</summary>
internal static class ProofOfQuote
{
    /// <param name="letter">The letter as stored, read anew; not the passage the quote was cut from.</param>
    /// <param name="quote">The words and where they are said to stand.</param>
    public static bool Holds(Letter letter, Quote quote) =>
        quote.Text.Length > 0
        && quote.Span.Start >= 0
        && quote.Span.End <= letter.Text.Length
        && quote.Letter.DocumentNumber == letter.Head.DocumentNumber
        && letter.Text.AsSpan(quote.Span.Start, quote.Span.Length).SequenceEqual(quote.Text)
        && quote.Footnotes.All(note => IsNoteOf(letter, note));

    private static bool IsNoteOf(Letter letter, Footnote note) =>
        note.Span.Start >= 0
        && note.Span.End <= letter.Text.Length
        && letter.Text.AsSpan(note.Span.Start, note.Span.Length).SequenceEqual(note.Text);
}

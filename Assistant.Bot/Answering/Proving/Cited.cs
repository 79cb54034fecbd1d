namespace Assistant.Bot.Answering.Proving;

/// <summary>Makes a quote of the words that prove a sentence.</summary>
internal static class Cited
{
    public static Quote Quote(Evidence evidence, int number)
    {
        var passage = evidence.Found.Passage;
        var span = evidence.Span;
        return new Quote(
            number,
            evidence.Words,
            span,
            evidence.Found.Letter,
            passage.Section,
            [.. passage.Footnotes.Where(note => note.Offset > span.Start && note.Offset <= span.End)])
        {
            Page = passage.Page,
            Force = LetterForce.Of(evidence.Words),
        };
    }
}

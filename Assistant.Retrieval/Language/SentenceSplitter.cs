using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Language;

/// <summary>Cuts Dutch text into sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>Splits the part of <paramref name="text"/> that <paramref name="within"/> marks.</summary>
    /// <returns>
    /// Spans in <paramref name="text"/>, in order, without blanks at their ends; together they hold every character of
    /// the part that is not a blank. Empty when there is none.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> does not lie in the text.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(within.Start);
        ArgumentOutOfRangeException.ThrowIfNegative(within.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.End, text.Length);

        var sentences = new List<TextSpan>();
        var boundaries = new SentenceBoundaries(text, within);
        var start = boundaries.SkipBlanks(within.Start);
        while (start < within.End)
        {
            var end = boundaries.EndOfSentence(start);
            var trimmed = end;
            while (char.IsWhiteSpace(text[trimmed - 1]))
                trimmed--;

            sentences.Add(TextSpan.Between(start, trimmed));
            start = boundaries.SkipBlanks(end);
        }

        return sentences;
    }
}

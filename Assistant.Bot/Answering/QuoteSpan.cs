using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Bot.Answering;

/// <summary>Widens chosen sentences to what can be read on its own.</summary>
internal static class QuoteSpan
{
    private const int MostSentences = 4;
    private const int MostFurther = 2;
    private const int MostCharacters = 480;
    private const int MostListCharacters = 900;

    // "Te weten:" between a sentence and its list.
    private const int ShortLeadIn = 30;

    /// <param name="passage">The passage.</param>
    /// <param name="first">The first chosen sentence's place in it.</param>
    /// <param name="last">The last chosen sentence's place.</param>
    /// <param name="asksForDeed">What is done about it is asked for: when the chosen sentences only say what is wrong, the next ones may be it.</param>
    /// <returns>A span of the letter's canonical text that starts and ends at sentence borders.</returns>
    public static TextSpan Around(Passage passage, int first, int last, bool asksForDeed = false)
    {
        var (from, to) = WithList(passage, first, last);
        if (passage.Sentences[to].End - passage.Sentences[from].Start > MostListCharacters)
        {
            (from, to) = (first, last);
        }

        if (from > 0 && !IsItem(passage, from) && Continuation.LeansBack(Text(passage, from)))
        {
            from--;
        }

        for (var more = 0; more < MostFurther && to - from < MostSentences - 1 && GoesOn(passage, from, to) && passage.Sentences[to + 1].End - passage.Sentences[from].Start <= MostCharacters; more++)
        {
            to++;
        }

        return TextSpan.Between(passage.Sentences[from].Start, passage.Sentences[asksForDeed ? ToDeed(passage, from, to) : to].End);
    }

    private static int ToDeed(Passage passage, int from, int to)
    {
        if (Enumerable.Range(from, to - from + 1).Any(sentence => Deed.IsIn(Text(passage, sentence))))
        {
            return to;
        }

        for (var next = to + 1; next < passage.Sentences.Count && next <= to + MostFurther && !IsItem(passage, next) && passage.Sentences[next].End - passage.Sentences[from].Start <= MostCharacters; next++)
        {
            if (Deed.IsAbout(TextSpan.Between(passage.Sentences[from].Start - passage.Span.Start, passage.Sentences[next - 1].End - passage.Span.Start).Of(passage.Text), Text(passage, next)))
            {
                return next;
            }
        }

        return to;
    }

    // A list reads with the sentence that introduces it, and a sentence that introduces a list with the list.
    private static (int From, int To) WithList(Passage passage, int first, int last)
    {
        var from = IsItem(passage, first) ? ListStart(passage, first) : first;
        var to = last;
        if (to + 1 < passage.Sentences.Count && !IsItem(passage, to) && Text(passage, to + 1) is { Length: < ShortLeadIn } leadIn && leadIn.EndsWith(':'))
        {
            to++;
        }

        return IsItem(passage, to) || Text(passage, to).EndsWith(':') ? (from, ListEnd(passage, to)) : (from, to);
    }

    // What follows takes up the thread: often it is the answer to what the chosen sentence raises.
    private static bool GoesOn(Passage passage, int from, int to) =>
        to + 1 < passage.Sentences.Count && !IsItem(passage, to) && !IsItem(passage, to + 1)
        && Continuation.Continues(TextSpan.Between(passage.Sentences[from].Start - passage.Span.Start, passage.Sentences[to].End - passage.Span.Start).Of(passage.Text), Text(passage, to + 1));

    private static int ListStart(Passage passage, int item)
    {
        var first = item;
        while (first > 0 && IsItem(passage, first))
        {
            first--;
        }

        return first;
    }

    private static int ListEnd(Passage passage, int from)
    {
        var last = from;
        while (last + 1 < passage.Sentences.Count && IsItem(passage, last + 1))
        {
            last++;
        }

        return last;
    }

    private static bool IsItem(Passage passage, int sentence)
    {
        var start = passage.Sentences[sentence].Start - passage.Span.Start;
        return Text(passage, sentence).StartsWith('•') || (start >= 2 && passage.Text[start - 2] == '•');
    }

    private static string Text(Passage passage, int sentence)
    {
        var span = passage.Sentences[sentence];
        return passage.Text.Substring(span.Start - passage.Span.Start, span.Length);
    }
}

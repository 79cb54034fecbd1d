using System.Text.RegularExpressions;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Bot.Answering;

/// <summary>Widens a chosen sentence to what can be read on its own.</summary>
internal static partial class QuoteSpan
{
    private const int MostListCharacters = 900;

    /// <param name="passage">The passage.</param>
    /// <param name="sentence">The chosen sentence's place in it.</param>
    /// <returns>A span of the letter's canonical text that starts and ends at sentence borders.</returns>
    public static TextSpan Around(Passage passage, int sentence)
    {
        var first = sentence;
        var last = sentence;
        if (IsItem(passage, sentence))
        {
            first = ListStart(passage, sentence);
            last = ListEnd(passage, sentence);
        }
        else if (Text(passage, sentence).EndsWith(':'))
        {
            last = ListEnd(passage, sentence);
        }

        if (passage.Sentences[last].End - passage.Sentences[first].Start > MostListCharacters)
        {
            (first, last) = (sentence, sentence);
        }

        if (first > 0 && !IsItem(passage, first) && LeansBack().IsMatch(Text(passage, first)))
        {
            first--;
        }

        return TextSpan.Between(passage.Sentences[first].Start, passage.Sentences[last].End);
    }

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

    // Words at the start of a Dutch sentence that point to the sentence before.
    [GeneratedRegex(@"^(Dit|Deze|Dat|Die|Hij|Zij|Ze|Het betreft|Het gaat|Daarbij|Daarmee|Daarin|Daarvan|Daarvoor|Daardoor|Daarom|Daar|Daartoe|Hierbij|Hiermee|Hierin|Hierdoor|Hierover|Hiervoor|Hiertoe|Hier|Hieraan|Hun|Beide|Zo|Zodoende|Dergelijke|Te weten|Voorts|Verder|Ook|Wel|Naar verwachting|Inmiddels|Bovendien|Tevens|Eveneens|Vervolgens|De verwachting)\b")]
    private static partial Regex LeansBack();
}

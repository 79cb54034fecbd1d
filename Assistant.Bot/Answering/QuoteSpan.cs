using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>Widens chosen sentences to what can be read on its own.</summary>
internal static partial class QuoteSpan
{
    private const int MostSentences = 4;
    private const int MostCharacters = 480;
    private const int MostListCharacters = 900;

    // "Te weten:" between a sentence and its list.
    private const int ShortLeadIn = 30;

    /// <param name="passage">The passage.</param>
    /// <param name="first">The first chosen sentence's place in it.</param>
    /// <param name="last">The last chosen sentence's place.</param>
    /// <returns>A span of the letter's canonical text that starts and ends at sentence borders.</returns>
    public static TextSpan Around(Passage passage, int first, int last)
    {
        var (from, to) = WithList(passage, first, last);
        if (passage.Sentences[to].End - passage.Sentences[from].Start > MostListCharacters)
        {
            (from, to) = (first, last);
        }

        if (from > 0 && !IsItem(passage, from) && LeansBack().IsMatch(Text(passage, from)))
        {
            from--;
        }

        if (to - from < MostSentences - 1 && GoesOn(passage, to) && passage.Sentences[to + 1].End - passage.Sentences[from].Start <= MostCharacters)
        {
            to++;
        }

        return TextSpan.Between(passage.Sentences[from].Start, passage.Sentences[to].End);
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
    private static bool GoesOn(Passage passage, int sentence) =>
        sentence + 1 < passage.Sentences.Count && !IsItem(passage, sentence) && !IsItem(passage, sentence + 1)
        && (LeansBack().IsMatch(Text(passage, sentence + 1)) || PicksUp(Text(passage, sentence), Text(passage, sentence + 1)));

    // "… has given advice. I will reply to this advice": the thread is taken up by a word of the sentence before.
    private static bool PicksUp(string sentence, string next)
    {
        var said = new DutchWording(sentence);
        return Pointing().Matches(next).Any(pointed => TextTerms.Of(pointed.Groups["noun"].Value, QuestionLanguage.Dutch) is [{ Role: ConceptRole.Subject or ConceptRole.Frame } term] && said.Says(term));
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

    [GeneratedRegex(@"\b(?:[Dd]it|[Dd]eze|[Dd]ie|[Dd]at|[Zz]ulke|[Zz]o’n) (?:\p{Ll}+e )?(?<noun>\p{Ll}+)\b")]
    private static partial Regex Pointing();

    // Words at the start of a Dutch sentence that point to the sentence before.
    [GeneratedRegex(@"^(Dit|Deze|Dat|Die|Hij|Zij|Ze|Het betreft|Het gaat|Daarbij|Daarmee|Daarin|Daarvan|Daarvoor|Daardoor|Daarom|Daar|Daartoe|Hierbij|Hiermee|Hierin|Hierdoor|Hierover|Hiervoor|Hiertoe|Hier|Hieraan|Hun|Beide|Zo|Zodoende|Dergelijke|Te weten|Voorts|Verder|Ook|Wel|Naar verwachting|Inmiddels|Bovendien|Tevens|Eveneens|Vervolgens|De verwachting|(Een|Twee|Drie|Vier|Vijf|Zes|Zeven|Acht|Negen|Tien|Elf|Twaalf|Enkele|Sommige|Veel|De meeste|Een deel|De helft|\d+%?)( \w+)? (daarvan|hiervan|van hen)|Onder hen|Van hen)\b")]
    private static partial Regex LeansBack();
}

using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Answering.Proving;

/// <summary>Cuts sentences into clauses: what is denied, counted or done by somebody holds inside its clause.</summary>
internal static partial class Clauses
{
    public static IReadOnlyList<string> Of(string text, QuestionLanguage language) => language == QuestionLanguage.Dutch
        ? [.. SentenceSplitter.Split(text, new TextSpan(0, text.Length)).SelectMany(sentence => Cut(InDutch(), sentence.Of(text)))]
        : [.. Cut(InEnglish(), text)];

    private static IEnumerable<string> Cut(Regex border, string text) => border.Split(text).Select(clause => clause.Trim()).Where(clause => clause.Length > 0);

    // A relative clause stays with its noun. "En" and "and" cut only where a new verb or subject follows: "police and prosecution" is one.
    [GeneratedRegex(@",(?!\d|\s(?:dat|die|wat)\b)|[;:()•]|\s(?:en|maar)\s(?=(?:worden|wordt|is|zijn|was|waren|heeft|hebben|heb|zal|zullen|kan|kunnen|ga|gaat|gaan|ik|wij|er|het|dat)\b)|\s(?=(?:terwijl|omdat|doordat|zodat|waardoor|waarvan|hoewel)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InDutch();

    [GeneratedRegex(@",(?!\d)|[;:()]|\s(?:and|but)\s(?=(?:will|is|are|was|were|has|have|can|it|they|he|she|there)\b)|\s(?=(?:while|whereas|because|although|so that|of whom|of which)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InEnglish();
}

using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;

namespace Assistant.Bot.Answering;

/// <summary>Questions about a letter itself: who signed it, what date and number it has, on whose behalf it was sent.</summary>
internal static partial class LetterQuestion
{
    private const double SaidByHead = 0.3;

    /// <returns>The place in the letter that says it; null when the question is about something else.</returns>
    public static Quote? Answer(StoreSnapshot snapshot, string text, QuestionLanguage language)
    {
        if (Asked(text) is not { } asked || WhichLetter(snapshot, asked.Remainder, language) is not { } head || snapshot.FindLetter(head.DocumentNumber) is not { } letter)
        {
            return null;
        }

        var span = asked.About switch
        {
            LetterAspect.Signature => letter.SignatureSpan,
            LetterAspect.OnBehalf => OnBehalf(letter),
            _ => HeadLine(letter),
        };
        return span.Length == 0 ? null : new Quote(1, span.Of(letter.Text), span, letter.Head, "", []);
    }

    private static (LetterAspect About, string Remainder)? Asked(string text)
    {
        if (SignatureWords().IsMatch(text) && !OnBehalfWords().IsMatch(text))
        {
            return (LetterAspect.Signature, Without(text, SignatureWords()));
        }

        if (!LetterWords().IsMatch(text) && !NumberWords().IsMatch(text))
        {
            return null;
        }

        if (OnBehalfWords().IsMatch(text))
        {
            return (LetterAspect.OnBehalf, Without(text, OnBehalfWords()));
        }

        if (DateWords().IsMatch(text))
        {
            return (LetterAspect.Head, Without(text, DateWords()));
        }

        return NumberWords().IsMatch(text) ? (LetterAspect.Head, Without(text, NumberWords())) : null;
    }

    private static string Without(string text, Regex words) => LetterWords().Replace(words.Replace(text, " "), " ");

    // What is left of the question names the letter, or nothing is left: then it is the only letter, or the newest.
    private static LetterHead? WhichLetter(StoreSnapshot snapshot, string remainder, QuestionLanguage language)
    {
        var question = QuestionAnalyzer.Analyze(snapshot, remainder, language);
        var matcher = new ConceptMatcher(question);
        return snapshot.Letters.FirstOrDefault(head => Names(question, matcher, head));
    }

    private static bool Names(AnalyzedQuestion question, ConceptMatcher matcher, LetterHead head)
    {
        var said = matcher.Match(Describe(head));
        return question.Concepts.Index().All(concept => concept.Item.Role != ConceptRole.Subject || said.Strengths[concept.Index] >= SaidByHead);
    }

    private static string Describe(LetterHead head) => string.Join(
        ' ',
        [
            head.Title,
            head.DossierTitle,
            head.Kind,
            head.DocumentNumber,
            head.Date.ToString("d MMMM yyyy", DutchCulture.Instance),
            head.Date.ToString("yyyy-MM-dd", DutchCulture.Instance),
            head.Signatory?.Office,
            head.Signatory?.Name,
            .. head.Papers.Select(paper => $"{paper.Display} {paper.Dossier}"),
        ]);

    private static TextSpan HeadLine(Letter letter)
    {
        var start = letter.Text.IndexOf("Nummer:", letter.HeadSpan.Start, letter.HeadSpan.Length, StringComparison.Ordinal);
        return start < 0 ? letter.HeadSpan : TextSpan.Between(start, letter.HeadSpan.End);
    }

    private static TextSpan OnBehalf(Letter letter)
    {
        var sentences = SentenceSplitter.Split(letter.Text, letter.BodySpan);
        return sentences.FirstOrDefault(sentence => sentence.Of(letter.Text).Contains("namens", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"\b(who|by whom|wie|door wie|welke \w+|which \w+)\b[^?]*?\b(signed|signs|sign|signatory|signature|wrote|sent|authored|ondertekend|ondertekende|ondertekent|getekend|tekende|geschreven|schreef|verstuurde?|gestuurd|stuurde|verzonden)\b[^?]*?\b(letter|brief|kamerbrief|document|kamerstuk)\b|\b(wie|who)\b[^?]*\b(letter|brief|kamerbrief)\b[^?]*\b(ondertekend|getekend|geschreven|gestuurd|verstuurd|verzonden|signed|written|sent|from)\b|\b(signatory|signature|ondertekenaar|ondertekening|afzender|handtekening|author|sender)\b|\b(letter|brief|kamerbrief)\b[^?]*\b(signed by|ondertekend door|getekend door)\b|\bvan wie (is|komt|was)\b[^?]*\b(brief|kamerbrief)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SignatureWords();

    [GeneratedRegex(@"\b(also )?(on (whose|which ministers'?|the) behalf( of)?( was)?|on behalf of (whom|who|which)( ministers?)?|(mede )?namens (wie|welke (bewindspersonen|ministers?|bewindslieden))|wie (mede|nog meer)[^?]*|co-?sign\w*|mede-?ondertekena?a?r?s?|mede ondertekend|besides|naast)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnBehalfWords();

    [GeneratedRegex(@"\b(what|which|wat|welke|op welke|on which|on what)?( is| was)?( the| de)? ?(date|datum|dagtekening)( is| was| heeft| van| of)?\b|\b(dated|gedateerd|date|dagtekening)\b|\b(when|wanneer|van wanneer)\b[^?]*\b(sent|written|dated|published|issued|verstuurd|gestuurd|verzonden|geschreven|gepubliceerd|verschenen|gedateerd|is)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DateWords();

    [GeneratedRegex(@"\b((what|which|wat|welk|onder welk)( is| was)?( the| het)? ?)?(document ?(number|nummer)|kamerstuk ?nummer|paper number|reference number|zaak ?nummer|case number|dossier ?(number|nummer)|briefnummer|number|nummer|dossier)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberWords();

    [GeneratedRegex(@"\b(the |this |that |de |deze |die |het )?(letter|brief|kamerbrief|document|kamerstuk|stuk)(?!\w)( itself| zelf)?", RegexOptions.IgnoreCase)]
    private static partial Regex LetterWords();
}

using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;

namespace Assistant.Bot.Answering;

/// <summary>Questions about a letter itself: who signed it, what date and number it has, on whose behalf it was sent.</summary>
internal static partial class LetterQuestion
{
    private const double SaidByHead = 0.65;
    private const int OpeningSentences = 10;
    private const int LongestPurpose = 800;

    /// <returns>The place in the letter that says it; null when the question is about something else.</returns>
    public static async ValueTask<Quote?> AnswerAsync(StoreSnapshot snapshot, string text, QuestionLanguage language, CancellationToken cancellationToken)
    {
        if (Asked(text) is not { } asked || WhichLetter(snapshot, text, asked.Remainder, language) is not { } head || await snapshot.FindLetterAsync(head.DocumentNumber, cancellationToken) is not { } letter)
        {
            return null;
        }

        var span = asked.About switch
        {
            LetterAspect.Signature => letter.SignatureSpan,
            LetterAspect.OnBehalf => OnBehalf(letter),
            LetterAspect.Purpose => Purpose(letter),
            _ => HeadLine(letter),
        };
        return span.Length == 0 ? null : new Quote(1, span.Of(letter.Text), span, letter.Head, "", []);
    }

    private static (LetterAspect About, string Remainder)? Asked(string text)
    {
        LetterAspect? about =
            OnBehalfWords().IsMatch(text) && LetterWords().IsMatch(text) ? LetterAspect.OnBehalf
            : SignatureWords().IsMatch(text) || OfficeWords().IsMatch(text) ? LetterAspect.Signature
            : DateWords().IsMatch(text) && LetterWords().IsMatch(text) ? LetterAspect.Head
            : NumberWords().IsMatch(text) && LetterWords().IsMatch(text) ? LetterAspect.Head
            : PurposeWords().IsMatch(text) ? LetterAspect.Purpose
            : null;
        return about is null ? null : (about.Value, AspectWords().Replace(LetterWords().Replace(text, " "), " "));
    }

    // What is left of the question names the letter, or nothing is left: then it is the only letter, or the newest.
    private static LetterHead? WhichLetter(StoreSnapshot snapshot, string text, string remainder, QuestionLanguage language)
    {
        var question = QuestionAnalyzer.Analyze(snapshot, remainder, language);
        var matcher = new ConceptMatcher(question);
        if (OfficeWords().Match(text) is not { Success: true } office)
        {
            return snapshot.Letters.FirstOrDefault(head => Names(question, matcher, Describe(head)));
        }

        // A motion on the budget of a ministry names it too, but is signed by a member.
        var rank = office.Groups["junior"].Success ? "Staatssecretaris" : "Minister";
        return snapshot.Letters.FirstOrDefault(head => head.Signatory is { } signatory && signatory.Office.StartsWith(rank, StringComparison.OrdinalIgnoreCase) && Names(question, matcher, signatory.Office));
    }

    private static bool Names(AnalyzedQuestion question, ConceptMatcher matcher, string description)
    {
        var said = matcher.Match(description);
        return question.Concepts.Index().All(concept =>
            concept.Item.Role != ConceptRole.Subject
            || said.Strengths[concept.Index] >= SaidByHead
            || description.Contains(concept.Item.Surface, StringComparison.OrdinalIgnoreCase));
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
            .. head.CoSigningOffices,
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

    // A letter says near its beginning why it is sent; what goes on from there may say more of it.
    private static TextSpan Purpose(Letter letter)
    {
        var opening = SentenceSplitter.Split(letter.Text, letter.BodySpan).Take(OpeningSentences).ToList();
        var first = opening.FindIndex(sentence => SaysWhy().IsMatch(sentence.Of(letter.Text)));
        if (first < 0)
        {
            return default;
        }

        var goesOn = first + 1 < opening.Count && opening[first + 1].End - opening[first].Start <= LongestPurpose && !letter.Text[opening[first].End..opening[first + 1].Start].Contains('\n', StringComparison.Ordinal);
        return TextSpan.Between(opening[first].Start, opening[goesOn ? first + 1 : first].End);
    }

    private const string Letter = "(letter|brief|kamerbrief|document|kamerstuk|stuk|schrijven|publicatie|publication|paper)";

    private const string Signing = "(signed|signs?|wrote|written|sent|authored|ondertekend|ondertekende|ondertekent|getekend|tekende|geschreven|schreef|verstuurde?|gestuurd|stuurde|verzonden|naam (onder|op)|name (under|on))";

    [GeneratedRegex($@"\b(who|by whom|wie|wiens|whose|welke? (minister|bewindspersoon|staatssecretaris)|which (minister|secretary))\b[^?]*?\b{Signing}\b[^?]*?\b{Letter}\b|\b(who|wie|wiens|whose)\b[^?]*\b{Letter}\b[^?]*\b({Signing}|from|van)\b|\b(signatory|signature|ondertekenaar|ondertekening|afzender|handtekening|author|auteur|sender)\b|\b{Letter}\b[^?]*\b(signed by|ondertekend door|getekend door)\b|\b(van wie (is|komt|was)|wiens naam|whose name|naam onder)\b[^?]*\b{Letter}\b|\bnaam onder (dit|deze|de|het) {Letter}\b|^\W*(who|wie)( heeft| hebben| has)?( dit| it| this| hem| er)? (signed( it| this)?|getekend|ondertekend|tekende|ondertekende)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SignatureWords();

    // Who holds an office is told by whoever signs for it.
    [GeneratedRegex(@"^\W*(who|wie)( is|'s) (nu |nou |now |currently )?(the|de) (minister|(?<junior>staatssecretaris|state secretary|secretary of state))\b[^?,]*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex OfficeWords();

    [GeneratedRegex($@"\b(on (whose|which ministers'?|the) behalf( of)?( was)?|on behalf of (whom|who|which)( ministers?)?|(mede )?namens( wie| welke| andere)?( bewindspersonen| ministers?| bewindslieden)?|wie (mede|nog meer)[^?]*|co-?sign\w*|mede-?ondertekena?a?r?s?|mede ondertekend|((staan?|stands?|are|is|zijn)\b[^?]*\b)?(mede |also |ook )?(achter|behind) (deze|dit|de|het|this|the) {Letter})\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnBehalfWords();

    [GeneratedRegex($@"\b((what|which|wat|welke|op welke|on which|on what)( is| was)?( the| de)? )?(date|datum|dagtekening)( is| was| heeft| van| of)?\b|\b(van welke? (dag|maand|jaar)|(from |of )?(which|what) (day|month|year)|hoe (oud|recent)|how (old|recent)) (is|was) (deze|dit|de|het|this|the) {Letter}( zelf| itself)?( from| sent| written| dated| geschreven| verstuurd| gestuurd| gedateerd)?( (of|van|from) \d[^?]*)?\W*$|\b(dated|gedateerd|last (modified|updated|changed)|(laatst |voor het laatst )?(bijgewerkt|gewijzigd|aangepast)|version|versie)\b|\b(when|wanneer|van wanneer)\b[^?]*\b(sent|written|dated|published|issued|verstuurd|gestuurd|verzonden|geschreven|gepubliceerd|verschenen|gedateerd|is|was)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DateWords();

    [GeneratedRegex(@"\b(((bij|under|onder|to|in) )?(what|which|wat|welke?)( is| was)?( the| het)? )?(document ?(number|nummer)|kamerstuk ?nummer|paper number|reference number|zaak ?nummer|case number|dossier ?(number|nummer)?|briefnummer|number|nummer)\b|\b(welk kamerdossier|(which|what) (parliamentary )?file|parliamentary file( number)?|file number)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberWords();

    [GeneratedRegex($@"^\W*(waar(over)? (gaat|handelt) (deze|dit|de|het)( \w+)? {Letter}( over)?\W*$|what('s| is) (this|the)( \w+)? {Letter} about\W*$|(waarom|why) (is|was|werd) (deze|dit|de|this|the)( \w+)? {Letter} (geschreven|gestuurd|verstuurd|verzonden|written|sent)\b)|\b(aanleiding|reden|doel|strekking|onderwerp|kern|samenvatting)( is)?( voor| van) (deze|dit|de|het)( \w+)? {Letter}\b|\b(reason|purpose|occasion|subject|gist|summary|aim)( of| for| behind) (this|the)( \w+)? {Letter}\b", RegexOptions.IgnoreCase)]
    private static partial Regex PurposeWords();

    [GeneratedRegex(@"\b(deze|een|bijgaande|dit) (\w*brief|schrijven)\b|\b(hierbij|bied ik|doe ik u|kom ik (die|deze|mijn)|toegezegd|beloofd|aangekondigd|los ik|reageer ik|(informeer|bericht) ik (u|uw))\b", RegexOptions.IgnoreCase)]
    private static partial Regex SaysWhy();

    // The words of the asking; what is left names the letter.
    [GeneratedRegex($@"\b({Signing}|signatory|signature|ondertekenaar|ondertekening|afzender|handtekening|author|auteur|sender|namens|mede|behalf|co-?sign\w*|mede-?ondertekena?a?r?s?|achter|behind|bewinds(lieden|personen|persoon)|aanleiding|reden|doel|strekking|onderwerp|kern|samenvatting|reason|purpose|occasion|subject|gist|summary|about|waarover|gaat|over|ministers?|date|datum|dagtekening|dated|gedateerd|modified|updated|changed|bijgewerkt|gewijzigd|aangepast|version|versie|published|issued|gepubliceerd|verschenen|document ?(number|nummer)|kamerstuk ?nummer|reference|zaak ?nummer|case|dossier ?(number|nummer)?|kamerdossier|(which|what) (parliamentary )?file|parliamentary file|file number|belongs?|hoort|behoort|valt|welke? (dag|maand|jaar)|(which|what) (day|month|year)|(hoe|how) (oud|old|recent)|briefnummer|number|nummer|naam|name)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AspectWords();

    [GeneratedRegex($@"\b(the |this |that |de |deze |dit |die |het )?{Letter}( itself| zelf)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex LetterWords();
}

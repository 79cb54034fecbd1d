using System.Text.RegularExpressions;

namespace Assistant.Retrieval.Searching.Limits;

/// <summary>
/// Reads "in letters since 2023" and "wat is er tussen 2022 en 2024 toegezegd". A date limits the letters when it is said
/// of letters, or of saying itself; any other date belongs to what is asked.
/// </summary>
internal static partial class PeriodLimit
{
    private const string Papers = @"(?:kamer)?(?:brieven|brief|stukken)|letters?|papers?|documents?|documenten|moties?|motions?";

    private const string Relation =
        @"(?<since>sinds|vanaf|since|as of|as from|starting|uit of na|not (?:before|earlier than)|niet (?:eerder|ouder) dan)|(?<after>na|after|later than)|(?<until>tot en met|t/m|up to and including|up to|through)|(?<before>tot|v[óo][óo]r|eerder dan|ouder dan|before|until|till|prior to|earlier than|older than)|(?<between>tussen|between|van(?= [^?]{3,20} (?:tot|t/m))|from(?= [^?]{3,20} (?:to|until|through|up to)))";

    private const string Range = @"(?: ?[-–/] ?(?<second>(?:19|20)\d\d(?!\d))| (?:en|and|of|or|till|tot en met|tot|t/m|to|until|through|(?:and )?up to) (?:met )?(?<second>" + Period.Pattern + "))?";

    // The other end of a time that has a word of its own: "after March 2023 and before June 2024", or the other way round.
    private const string OtherEnd =
        @"(?:(?: (?:en|and|maar|but) (?:(?<through>tot en met|t/m|up to and including|up to|through)|(?<ending>v[óo][óo]?r|tot|before|until|till|prior to)) (?:de |the )?(?<end>" + Period.Pattern
        + @")| (?:en|and|maar|but) (?:(?<beginning>sinds|vanaf|since|as of|as from)|(?<beyond>na|after|later than)) (?:de |the )?(?<start>" + Period.Pattern + "))" + Alone + ")?";

    // "2023 and older people" names people, "before 2025" in "van 2023 en voor 2025 geplande maatregelen" the plans.
    private const string Alone = @"(?=\s*(?:[?.,;!]|$)| (?:over|about|on|regarding|concerning|staat|staan|wordt|is|was|say|says|said)\b)";

    private const string Open =
        @"(?:(?<onwards> (?:(?:and|or|en|of) (?:(?:later|daarna|after|newer|nieuwer|recenter)\b" + Alone + @")|onwards?\b|on(?=[?.,]|$)))|(?<backwards> (?:and|or|en|of) (?:(?:earlier|eerder|daarvoor|before|older|ouder)\b" + Alone + ")))?";

    private const string When = @"(?:(?:" + Relation + @") (?:de |the )?(?:jaren |years )?|(?<in>van|uit|in|of|from|dated|gedateerd) (?:the year )?)(?<first>" + Period.Pattern + ")" + Range + OtherEnd + Open;

    /// <param name="question">The words as typed.</param>
    /// <param name="newest">The date of the newest letter.</param>
    /// <returns>The words and the days they stand for; null when the question limits no dates.</returns>
    public static (Match Words, DateOnly? From, DateOnly? To)? In(string question, DateOnly newest)
    {
        var words = OfLetters().Match(question) is { Success: true } ofLetters ? ofLetters
            : OfOneLetter().Match(question) is { Success: true } ofOne ? ofOne
            : Counted().IsMatch(question) ? null
            : Saying().IsMatch(question) && OfSaying().Match(question) is { Success: true } ofSaying && IsPast(ofSaying, newest) && !SaidOf().IsMatch(question[..ofSaying.Index]) ? ofSaying
            : SaidIn().Match(question) is { Success: true } said ? said
            : null;
        return words is null || Period.Of(words.Groups["first"].Value) is not { } first ? null : Days(words, first);
    }

    // No letter could say anything yet on a day after the newest: such a date is one that letters speak of.
    private static bool IsPast(Match words, DateOnly newest) => Period.Of(words.Groups["first"].Value) is { } first && first.First <= newest;

    private static (Match Words, DateOnly? From, DateOnly? To)? Days(Match words, Period first)
    {
        if (words.Groups["second"].Success)
        {
            var from = words.Groups["after"].Success ? first.Last.AddDays(1) : first.First;
            return Period.Of(words.Groups["second"].Value) is { } second && second.Last >= from ? (words, from, second.Last) : null;
        }

        return words.Groups["since"].Success || words.Groups["onwards"].Success || (words.Groups["end"].Success && words.Groups["in"].Success) ? Since(words, first.First)
            : words.Groups["after"].Success ? Since(words, first.Last.AddDays(1))
            : words.Groups["until"].Success || words.Groups["backwards"].Success ? Until(words, first.Last)
            : words.Groups["before"].Success ? Until(words, first.First.AddDays(-1))
            : words.Groups["between"].Success || words.Groups["start"].Success ? null
            : (words, first.First, first.Last);
    }

    // An other end that is no day, or lies on the wrong side, is none.
    private static (Match Words, DateOnly? From, DateOnly? To) Since(Match words, DateOnly from)
    {
        var to = words.Groups["end"].Success && Period.Of(words.Groups["end"].Value) is { } end ? words.Groups["through"].Success ? end.Last : end.First.AddDays(-1) : (DateOnly?)null;
        return (words, from, to >= from ? to : null);
    }

    private static (Match Words, DateOnly? From, DateOnly? To)? Until(Match words, DateOnly to)
    {
        var from = words.Groups["start"].Success && Period.Of(words.Groups["start"].Value) is { } start ? words.Groups["beyond"].Success ? start.Last.AddDays(1) : start.First : (DateOnly?)null;
        return from > to ? null : (words, from, to);
    }

    // "in brieven sinds 2023", "letters from before 2022": several letters, or one after a word that looks into it.
    [GeneratedRegex(@"(?:\b(?:in|uit|volgens|within|from|of|among|according to) (?:(?:the|de|alle|all|any|een) )?(?:" + Papers + @")|\b(?:(?:kamer)?brieven|letters|moties|motions))(?: (?:die |that |which )?(?:zijn |is |were |was )?(?:sent|written|dated|verstuurd|gestuurd|geschreven|verschenen|gedateerd))?(?: (?:uit|from|van|of))? " + When + @"(?: (?:verstuurd|gestuurd|geschreven|verschenen)\b)?", RegexOptions.IgnoreCase)]
    private static partial Regex OfLetters();

    // "de brief van 19 november 2024": the date is the letter's name.
    [GeneratedRegex(@"\b(?:(?:in|uit|volgens|from|according to) )?(?:de|the|een) (?:kamer)?(?:brief|letter) (?:van|of|dated|from) (?:the )?(?<first>" + Period.Pattern + ")", RegexOptions.IgnoreCase)]
    private static partial Regex OfOneLetter();

    [GeneratedRegex(@"\b(?:(?<since>sinds|since)|(?<before>vóór|before|prior to)|(?<between>tussen|between)) (?:de |the )?(?:jaren |years )?(?<first>" + Period.Pattern + ")" + Range + OtherEnd, RegexOptions.IgnoreCase)]
    private static partial Regex OfSaying();

    // Who promised to do something before a date spoke of what was to come.
    [GeneratedRegex(@"^(?!.*\b(?:promise[sd]?|committed|commitment) to (?!parliament)).*\b(?:" + SayingVerbs + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Saying();

    // Victims are reported to the police, not to the House.
    [GeneratedRegex(@"\b(?:hoeveel|how many)\b[^?]*\b(?:gemeld|reported)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    // "… say about people who came before": what follows is of the people.
    [GeneratedRegex(@"\b(?:" + SayingVerbs + @")\b.*\b(?:who|whom|which|that|they|die|dat|waarin|waarbij)\b[^,?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex SaidOf();

    // "wat zei de minister in 2023 over", "in 2023 toegezegd", "promised in 2023": the year of the saying, not of what is said.
    [GeneratedRegex(@"(?<=\b(?:" + SayingVerbs + @")(?: (?:de|the)? ?(?:minister|staatssecretaris|state secretary|kabinet|government|cabinet))? )in (?<first>" + Period.Pattern + @")(?= (?:about|on|over|regarding|aan|to parliament)\b|\?|$)|\bin (?<first>" + Period.Pattern + @") (?=(?:toegezegd|beloofd|gezegd|geschreven|gemeld|aangekondigd|bericht)\b|(?:over|about|on)\b[^?]*\b(?:toegezegd|beloofd|gezegd|geschreven|gemeld|aangekondigd|bericht|said|promised|written|announced)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SaidIn();

    internal const string SayingVerbs = @"toegezegd|toezeg\w*|zegde|beloofde?n?|belooft|gezegd|zei(?:den)?|schre(?:ef|ven)|schrijft|geschreven|gemeld|meldde|aangekondigd|kondigde|bericht|geantwoord|antwoordde|laten weten|said|says?|promise\w*|wrote|written|writes?|announce[sd]?|reported|commitments?|committed|told|answered|mentioned";
}

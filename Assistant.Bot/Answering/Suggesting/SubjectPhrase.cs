using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Suggesting;

/// <summary>Takes from a question the words for what it is about, as the user wrote them, so that they can stand in another question.</summary>
internal static partial class SubjectPhrase
{
    private const int Shortest = 3;
    private const int Longest = 60;

    /// <returns>With its article when it has one; null when no words read naturally elsewhere.</returns>
    public static string? Of(string question, QuestionLanguage language) => In(Speaker.WithoutName(question), language);

    private static string? In(string question, QuestionLanguage language)
    {
        var terms = TextTerms.Of(question, language);
        if (About().Match(question) is { Success: true } about)
        {
            var subject = about.Groups["subject"];
            var isTold = terms.Any(term => term.Role == ConceptRole.Subject && term.Start >= subject.Index && term.Start < subject.Index + subject.Length);
            return isTold && !Doing().IsMatch(subject.Value) ? Bounded(subject.Value) : null;
        }

        var runs = Runs(question, terms).Where(run => !AskedAfter().IsMatch(question[..run.Start]) && !NoThing().IsMatch(run.Words)).ToList();
        var best = runs.Find(run => run.IsName) ?? runs.Find(run => run.HasArticle) ?? runs.Find(run => StandsBare(run.Words, language));
        return best is null ? null : Bounded(best.Words);
    }

    private static string? Bounded(string words)
    {
        var bare = words.Trim(' ', '.', ',', '!', ';', ':');
        return bare.Length is >= Shortest and <= Longest ? bare : null;
    }

    private static List<Run> Runs(string question, IReadOnlyList<TextTerm> terms)
    {
        var runs = new List<Run>();
        var words = Words().Matches(question);
        for (var first = 0; first < words.Count; first++)
        {
            if (!Belongs(words, first, terms))
            {
                continue;
            }

            var last = first;
            while (End(words, last, terms) is { } next)
            {
                last = next;
            }

            if (RunOf(question, words, first, last, terms) is { } run)
            {
                runs.Add(run);
            }

            first = last;
        }

        return runs;
    }

    // Where the run goes on: at the next word, or past "of" and "van" inside a name.
    private static int? End(MatchCollection words, int last, IReadOnlyList<TextTerm> terms)
    {
        if (last + 1 < words.Count && Follows(words, last) && (Belongs(words, last + 1, terms) || IsDescribed(words, last, terms)))
        {
            return last + 1;
        }

        var joins = last + 2 < words.Count && Joining().IsMatch(words[last + 1].Value) && Follows(words, last) && Follows(words, last + 1);
        return joins && IsCapital(words, last) && IsCapital(words, last + 2) ? last + 2 : null;
    }

    // "De buitenlandse inzet": what the adjective belongs to may be a word of little weight.
    private static bool IsDescribed(MatchCollection words, int adjective, IReadOnlyList<TextTerm> terms) =>
        Attributive().IsMatch(words[adjective].Value) && RoleOf(words[adjective + 1], terms) is ConceptRole.Support or ConceptRole.Predicate;

    private static Run? RunOf(string question, MatchCollection words, int first, int last, IReadOnlyList<TextTerm> terms)
    {
        if (!Enumerable.Range(first, last - first + 1).Any(word => RoleOf(words[word], terms) == ConceptRole.Subject))
        {
            return null;
        }

        var isName = Enumerable.Range(first, last - first + 1).Any(word => IsCapital(words, word));
        var start = Opening(words, first, terms);
        return new Run(words[start].Index, question[words[start].Index..(words[last].Index + words[last].Length)], isName, start < first);
    }

    // The article, with at most one adjective between: "the new act".
    private static int Opening(MatchCollection words, int first, IReadOnlyList<TextTerm> terms)
    {
        var isBefore = first > 0 && Follows(words, first - 1);
        if (isBefore && Article().IsMatch(words[first - 1].Value))
        {
            return first - 1;
        }

        return isBefore && first > 1 && Follows(words, first - 2) && Article().IsMatch(words[first - 2].Value) && RoleOf(words[first - 1], terms) is ConceptRole.Support or ConceptRole.Predicate
            ? first - 2
            : first;
    }

    private static bool Belongs(MatchCollection words, int word, IReadOnlyList<TextTerm> terms) =>
        IsCapital(words, word) || (RoleOf(words[word], terms) == ConceptRole.Subject && !words[word].Value.Any(char.IsDigit) && !Particle().IsMatch(words[word].Value));

    private static ConceptRole? RoleOf(Match word, IReadOnlyList<TextTerm> terms) =>
        terms.FirstOrDefault(term => term.Start <= word.Index && word.Index < term.End)?.Role;

    private static bool IsCapital(MatchCollection words, int word) => word > 0 && char.IsUpper(words[word].Value[0]) && words[word].Length > 1;

    private static bool Follows(MatchCollection words, int word) => words[word].Index + words[word].Length + 1 == words[word + 1].Index;

    // A plural, or a word for something that is not counted, needs no article.
    private static bool StandsBare(string words, QuestionLanguage language) =>
        (language == QuestionLanguage.Dutch ? BareInDutch() : BareInEnglish()).IsMatch(words);

    private sealed record Run(int Start, string Words, bool IsName, bool HasArticle);

    [GeneratedRegex(@"\b(about|regarding|concerning|over|omtrent|rond(om)?|inzake|met betrekking tot)\s+(?<subject>[^?]+)\??\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex About();

    // What is asked for is not what is asked about: "which countries", "how many schools".
    [GeneratedRegex(@"\b((which|what|whose|how (many|much)|number of|welke?|wat voor|hoeveel|aantal)(\s+\p{L}+)?|an?(\s+\p{L}+)?|een(\s+\p{L}+)?)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex AskedAfter();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}’'/-]*(?<=[\p{L}\p{N}])|\p{L}")]
    private static partial Regex Words();

    [GeneratedRegex("^(of|van|de|der|den|the|for|voor|and|en|tegen)$", RegexOptions.IgnoreCase)]
    private static partial Regex Joining();

    // One of several is not what a question is about: only "the", never "a".
    [GeneratedRegex("^(the|de|het)$", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex("^(up|out|off|down|in|on|online|an?|een)$", RegexOptions.IgnoreCase)]
    private static partial Regex Particle();

    [GeneratedRegex("(ische|ijke|ige|ende|ande|ese|andse|baar)$", RegexOptions.IgnoreCase)]
    private static partial Regex Attributive();

    [GeneratedRegex(@"^\p{L}+ing\s+(the|an?|it|their|its|this|that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doing();

    // A length of time, or half a phrase.
    [GeneratedRegex(@"(years?|months?|weeks?|days?|time|jaar|jaren|maand|maanden|weken|dagen|tijd|baar|lijk|loos|zaam|\b(final|set|abroad))$", RegexOptions.IgnoreCase)]
    private static partial Regex NoThing();

    [GeneratedRegex(@"(\p{L}{3,}(s|en)|\p{L}{3,}handel|\p{L}{3,}uitbuiting|\p{L}{14,})$", RegexOptions.IgnoreCase)]
    private static partial Regex BareInDutch();

    [GeneratedRegex(@"(\p{L}{2,}[^s\W]s|trafficking|smuggling|\p{L}{4,}(ion|ment|ence|ance|ity))$", RegexOptions.IgnoreCase)]
    private static partial Regex BareInEnglish();
}

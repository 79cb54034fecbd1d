using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Proving;

/// <summary>The names in a sentence: each must stand in the letter, as it is or in Dutch.</summary>
internal static partial class Names
{
    // Whom the letters are from and to; they need no proof.
    private static readonly HashSet<string> Understood = new(StringComparer.OrdinalIgnoreCase)
    {
        "I", "minister", "ministers", "state", "secretary", "cabinet", "government", "house", "representatives", "parliament", "dutch", "netherlands",
        "nederland", "nederlandse", "kamer", "tweede", "eerste", "staatssecretaris", "kabinet", "regering", "kamerbrief", "letter", "brief", "ministry", "ministerie",
    };

    /// <param name="sentence">The sentence.</param>
    /// <param name="language">Its language.</param>
    /// <param name="terms">Its telling words.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <returns>Whether every name stands somewhere in the evidence.</returns>
    public static bool Stand(string sentence, QuestionLanguage language, IReadOnlyList<TextTerm> terms, IReadOnlyList<Evidence> evidence)
    {
        foreach (Match word in Capitalised().Matches(sentence))
        {
            if (!Understood.Contains(word.Value) && !IsTime(word.Value) && !(Opens(sentence, word.Index) && IsCommon(word, language, terms)) && !Stands(word, terms, evidence))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Stands(Match word, IReadOnlyList<TextTerm> terms, IReadOnlyList<Evidence> evidence)
    {
        var bare = Possessive().Replace(word.Value, "");
        return evidence.Any(place => place.Names(bare))
            || terms.FirstOrDefault(term => term.Start <= word.Index && word.Index < term.End) is { } term
                && (evidence.Any(place => place.SaysOrSurrounds(term) || term.Renderings.Any(rendering => rendering.All(place.Names))));
    }

    // Every sentence opens with a capital; only a word that no list knows is then taken for a name.
    private static bool IsCommon(Match word, QuestionLanguage language, IReadOnlyList<TextTerm> terms)
    {
        if (word.Value.Length > 1 && word.Value.All(char.IsUpper))
        {
            return false;
        }

        var term = terms.FirstOrDefault(term => term.Start <= word.Index && word.Index < term.End);
        return term is null || term.Role != ConceptRole.Subject || (language == QuestionLanguage.English ? term.IsListed : term.Renderings.Count > 1);
    }

    private static bool Opens(string sentence, int at) => at == 0 || sentence[..at].TrimEnd() is [.., '.' or '!' or '?' or ':' or '"' or '“'];

    private static bool IsTime(string word) =>
        Figures.CalendarWords.Month(word.ToLowerInvariant()) > 0
        || Figures.CalendarWords.Named(word.ToLowerInvariant(), QuestionLanguage.English) is not null
        || Figures.CalendarWords.Named(word.ToLowerInvariant(), QuestionLanguage.Dutch) is not null;

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]*(?<=[\p{L}\p{N}])|(?<=[\p{Ll}])\p{Lu}\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"['’]s?$")]
    private static partial Regex Possessive();
}

using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Proving;

/// <summary>Whether a sentence denies what its proof denies, clause by clause: a letter often denies one thing and affirms the next.</summary>
internal static class DenialScope
{
    // Of the terms of a clause so many must be said by a Dutch one to be about the same.
    private const double SameClause = 0.5;

    /// <param name="sentence">What is claimed.</param>
    /// <param name="language">Its language.</param>
    /// <param name="clauses">The clauses of the proof.</param>
    /// <returns>False when it leaves out a denial, or the denial of a clause it speaks of.</returns>
    public static bool Agrees(string sentence, QuestionLanguage language, IReadOnlyList<Clause> clauses) =>
        Clauses.Of(sentence, language).All(claimed => Keeps(claimed, language, clauses));

    /// <returns>Whether the sentence, which denies nothing, says anything that only denying clauses say.</returns>
    public static bool SpeaksOfWhatIsDenied(IReadOnlyList<TextTerm> terms, IReadOnlyList<Clause> clauses) =>
        Telling(terms).Any(term => clauses.Any(clause => clause.Denials > 0 && clause.Says(term)) && !clauses.Any(clause => clause.Denials == 0 && clause.Says(term)));

    private static bool Keeps(string claimed, QuestionLanguage language, IReadOnlyList<Clause> clauses)
    {
        var denials = Polarity.Denials(claimed, language);
        var terms = TextTerms.Of(claimed, language).Where(term => term.Role != ConceptRole.Frame).ToList();
        if (denials == 0 || terms.Count == 0)
        {
            return true;
        }

        var same = clauses.OrderByDescending(clause => terms.Count(clause.Says)).ThenByDescending(clause => clause.Denials).FirstOrDefault();
        return same is null || terms.Count(same.Says) < SameClause * terms.Count || denials >= same.Denials;
    }

    private static IEnumerable<TextTerm> Telling(IEnumerable<TextTerm> terms) => terms.Where(term => term.Role is ConceptRole.Subject or ConceptRole.Predicate);
}

using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Proving.Figures;

/// <summary>Whether the figures of a sentence belong to what they belong to in the letter: two true numbers, swapped, are false.</summary>
internal static class FigurePlaces
{
    private const int NearWords = 3;

    /// <param name="sentence">What is claimed.</param>
    /// <param name="language">Its language.</param>
    /// <param name="clauses">The clauses of the proof.</param>
    public static bool Hold(string sentence, QuestionLanguage language, IReadOnlyList<Clause> clauses) =>
        clauses.Count < 2 || Clauses.Of(sentence, language).All(claimed => HoldIn(claimed, language, clauses));

    private static bool HoldIn(string claimed, QuestionLanguage language, IReadOnlyList<Clause> clauses)
    {
        var terms = TextTerms.Of(claimed, language).Where(term => term.Role is ConceptRole.Subject or ConceptRole.Predicate && !term.Surface.Any(char.IsDigit)).ToList();
        return FigureReader.Claimed(claimed, language).Distinct().All(figure =>
            Nearest(claimed, language, figure, terms) is not { } term
            || !clauses.Any(clause => clause.Says(term))
            || clauses.All(clause => !clause.Figures.BearOut(figure))
            || clauses.Any(clause => clause.Figures.BearOut(figure) && clause.Says(term)));
    }

    // What follows a number is what it counts; without that it belongs to the words before.
    private static TextTerm? Nearest(string claimed, QuestionLanguage language, Figure figure, List<TextTerm> terms)
    {
        var end = EndOf(claimed, language, figure);
        if (end < 0)
        {
            return null;
        }

        if (IsTime(figure))
        {
            return terms.FindLast(term => term.End <= end);
        }

        var counted = terms.Where(term => term.Role == ConceptRole.Subject).ToList();
        return counted.Find(term => term.Start >= end && claimed[end..term.Start].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < NearWords)
            ?? counted.FindLast(term => term.End <= end);
    }

    // When something is done belongs to the doing: "finished in 2026".
    private static bool IsTime(Figure figure) => figure.Kind is FigureKind.Year or FigureKind.Day or FigureKind.Month or FigureKind.Season;

    // The first word at which the figure is complete.
    private static int EndOf(string claimed, QuestionLanguage language, Figure figure)
    {
        for (var end = claimed.IndexOf(' ', StringComparison.Ordinal); ; end = claimed.IndexOf(' ', end + 1))
        {
            var upTo = end < 0 ? claimed.Length : end;
            if (FigureReader.Claimed(claimed[..upTo], language).Contains(figure))
            {
                return upTo;
            }

            if (end < 0)
            {
                return -1;
            }
        }
    }
}

namespace Assistant.Retrieval.Letters;

/// <summary>Which of a dossier's numbered papers are stored.</summary>
/// <param name="Dossier">The dossier's digits, such as 28638, with its addition if any, such as 36600-VI.</param>
/// <param name="Title">The dossier's title; empty when no letter says it.</param>
/// <param name="Numbers">The stored numbers in ascending order; never empty.</param>
public sealed record DossierCoverage(string Dossier, string Title, IReadOnlyList<int> Numbers)
{
    public int Lowest => Numbers[0];

    public int Highest => Numbers[^1];

    /// <summary>How many numbers between the lowest and the highest are not stored.</summary>
    public int Missing => Highest - Lowest + 1 - Numbers.Count;

    /// <returns>Every dossier that a letter is filed in, in the order of their numbers.</returns>
    public static IReadOnlyList<DossierCoverage> Of(IEnumerable<LetterHead> letters) =>
    [
        .. letters.SelectMany(letter => letter.Papers, (letter, paper) => (paper, letter.DossierTitle))
            .GroupBy(filed => filed.paper.Suffix is null ? filed.paper.Dossier : $"{filed.paper.Dossier}-{filed.paper.Suffix}")
            .OrderBy(dossier => dossier.Key, StringComparer.Ordinal)
            .Select(dossier => new DossierCoverage(
                dossier.Key,
                dossier.Select(filed => filed.DossierTitle).FirstOrDefault(title => title.Length > 0) ?? "",
                [.. dossier.Select(filed => filed.paper.Number).Distinct().Order()])),
    ];

    /// <param name="from">The first number to look at.</param>
    /// <returns>The numbers up to the highest that are not stored, as runs from first to last.</returns>
    public IReadOnlyList<(int First, int Last)> Gaps(int from)
    {
        var gaps = new List<(int First, int Last)>();
        var next = from;
        foreach (var number in Numbers.Where(number => number >= from))
        {
            if (number > next)
                gaps.Add((next, number - 1));

            next = number + 1;
        }

        return gaps;
    }
}

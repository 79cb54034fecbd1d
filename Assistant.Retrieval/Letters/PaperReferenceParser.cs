namespace Assistant.Retrieval.Letters;

/// <summary>Finds the parliamentary papers that a note or sentence names.</summary>
public static class PaperReferenceParser
{
    /// <summary>
    /// Reads references such as "Kamerstukken II 2023/24, 28 638, nr. 251", "24 587 en 29 452, nr. 976" (two papers),
    /// "36 600 VI, nrs. 4-6" and "kst-28638-254".
    /// </summary>
    /// <returns>Each paper once, in order of appearance; empty when the text names none.</returns>
    public static IReadOnlyList<PaperReference> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<PaperReference>();
        var seen = new HashSet<PaperReference>();
        var scanner = new PaperReferenceScanner(text);
        while (scanner.MoveToCandidate())
        {
            foreach (var paper in scanner.Read())
                if (seen.Add(paper))
                    found.Add(paper);
        }

        return found;
    }
}

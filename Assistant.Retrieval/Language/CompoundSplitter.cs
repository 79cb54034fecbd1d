namespace Assistant.Retrieval.Language;

/// <summary>
/// Splits Dutch compounds into known words: a compound is a modifier that is a word by itself, with or
/// without a linking sound, followed by a head that is a word by itself. Works on stems.
/// </summary>
internal sealed class CompoundSplitter
{
    private const int ShortestPart = 4;

    private static readonly string[] LinkingSounds = ["s", "en", "e", "er", "n"];

    private readonly Func<string, bool> isKnown;

    /// <param name="isKnown">Whether a stem is a word by itself.</param>
    public CompoundSplitter(Func<string, bool> isKnown) => this.isKnown = isKnown;

    /// <returns>The stems of the parts, head last; empty when the word is no compound of known words.</returns>
    public IReadOnlyList<string> Split(string stem)
    {
        if (stem.Length < 2 * ShortestPart || ContainsDigit(stem))
        {
            return [];
        }

        // The longest head first: it carries most of the meaning and leaves least room for chance.
        for (var cut = ShortestPart; cut <= stem.Length - ShortestPart; cut++)
        {
            var head = stem[cut..];
            if (!IsWord(head))
            {
                continue;
            }

            var modifier = stem[..cut];
            if (Modifier(modifier) is { } known)
            {
                return [known, head];
            }

            var deeper = Split(modifier);
            if (deeper.Count > 0)
            {
                return [.. deeper, head];
            }
        }

        return [];
    }

    private string? Modifier(string part)
    {
        if (IsWord(part))
        {
            return part;
        }

        foreach (var link in LinkingSounds)
        {
            if (part.Length - link.Length >= ShortestPart - 1 && part.EndsWith(link, StringComparison.Ordinal) && IsWord(part[..^link.Length]))
            {
                return part[..^link.Length];
            }
        }

        var stem = DutchStemmer.Stem(part);
        return stem.Length >= ShortestPart - 1 && IsWord(stem) ? stem : null;
    }

    private bool IsWord(string part) => part.Length >= ShortestPart - 1 && isKnown(part);

    private static bool ContainsDigit(string word) => word.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}

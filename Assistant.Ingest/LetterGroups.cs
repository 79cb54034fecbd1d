using System.Runtime.CompilerServices;

namespace Assistant.Ingest;

/// <summary>Puts letters together until they hold enough passages for full requests to an embedding service.</summary>
internal static class LetterGroups
{
    /// <param name="letters">In their order, which is kept.</param>
    /// <param name="passages">A group is handed on when it holds so many; 1 hands on every letter by itself.</param>
    /// <param name="cancellationToken">Stops between letters.</param>
    public static async IAsyncEnumerable<IReadOnlyList<PreparedLetter>> Of(
        IAsyncEnumerable<PreparedLetter> letters, int passages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var group = new List<PreparedLetter>();
        var held = 0;
        await foreach (var letter in letters.WithCancellation(cancellationToken))
        {
            group.Add(letter);
            held += Math.Max(1, letter.Passages.Count);
            if (held >= passages)
            {
                yield return group;
                group = [];
                held = 0;
            }
        }

        if (group.Count > 0)
            yield return group;
    }
}

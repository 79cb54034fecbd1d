using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>
/// Which letters a generation holds. A power cut may take the last seconds from one shard and not from another; a letter
/// that lost passages, or of which a replaced version came back, gets no hash, so that the next ingest stores it again.
/// </summary>
internal static class StoredLetters
{
    /// <summary>The hash of a letter of which something is missing: that of no letter.</summary>
    private const string Damaged = "";

    /// <returns>Document number to content hash.</returns>
    public static async Task<Dictionary<string, string>> HashesAsync(QdrantCollection collection, long generation, CancellationToken cancellationToken)
    {
        var visible = await collection.ScrollAsync(Generations.Visible(PointKinds.Letter, generation), ["letter", "from", "hash", "passages"], cancellationToken).ToListAsync(cancellationToken);
        List<Point> letters = [.. visible.GroupBy(letter => letter.Payload.Letter!, StringComparer.Ordinal).Select(versions => versions.MaxBy(letter => letter.Payload.From)!)];
        var hashes = letters.ToDictionary(letter => letter.Payload.Letter!, letter => letter.Payload.Hash!, StringComparer.Ordinal);
        foreach (var (number, versions) in visible.CountBy(letter => letter.Payload.Letter!))
        {
            hashes[number] = versions > 1 ? Damaged : hashes[number];
        }

        if (await collection.CountAsync(Generations.Visible(PointKinds.Passage, generation), cancellationToken) != letters.Sum(letter => letter.Payload.Passages ?? 0L))
        {
            await MarkDamagedAsync(collection, generation, letters, hashes, cancellationToken);
        }

        return hashes;
    }

    private static async Task MarkDamagedAsync(
        QdrantCollection collection, long generation, IReadOnlyList<Point> letters, Dictionary<string, string> hashes, CancellationToken cancellationToken)
    {
        var passages = collection.ScrollAsync(Generations.Visible(PointKinds.Passage, generation), ["letter"], cancellationToken);
        var counts = await passages.CountBy(passage => passage.Payload.Letter!).ToDictionaryAsync(StringComparer.Ordinal, cancellationToken);
        var expected = letters.ToDictionary(letter => letter.Payload.Letter!, letter => letter.Payload.Passages ?? 0, StringComparer.Ordinal);
        foreach (var number in counts.Keys.Union(expected.Keys, StringComparer.Ordinal).Where(number => counts.GetValueOrDefault(number) != expected.GetValueOrDefault(number)))
        {
            hashes[number] = Damaged;
        }
    }
}

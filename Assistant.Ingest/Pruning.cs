namespace Assistant.Ingest;

/// <summary>Finds the letters whose files have vanished from a folder.</summary>
internal static class Pruning
{
    /// <param name="ledger">Tells which file gave which letter.</param>
    /// <param name="folders">Only files that lay in these folders count.</param>
    /// <returns>What is noted of vanished files whose letter no other file gives.</returns>
    public static IReadOnlyList<LedgerEntry> Vanished(SourceLedger ledger, IEnumerable<string> folders)
    {
        var roots = folders.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar).ToList();
        var gone = ledger.Entries.Where(entry => roots.Exists(root => entry.Path.StartsWith(root, StringComparison.Ordinal)) && !File.Exists(entry.Path)).ToList();
        if (gone.Count == 0)
            return [];

        var still = ledger.Entries.Except(gone).Where(entry => File.Exists(entry.Path)).Select(entry => entry.Number).ToHashSet(StringComparer.Ordinal);
        return [.. gone.Where(entry => !still.Contains(entry.Number))];
    }
}

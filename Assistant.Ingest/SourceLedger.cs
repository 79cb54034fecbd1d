using System.Text;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest;

/// <summary>
/// Remembers which file gave which letter, so that an unchanged file is not read again and a vanished one is noticed.
/// It only saves work: what it says counts as long as the store holds that very letter, so losing it loses nothing.
/// </summary>
internal sealed class SourceLedger
{
    private const char Separator = '\t';

    // Another reader may make another letter of the same bytes: what older programs noted does not count.
    private static readonly string Reader =
        $"{typeof(SourceLedger).Module.ModuleVersionId:N}{typeof(Letter).Module.ModuleVersionId:N}";

    private readonly string path;
    private readonly Dictionary<string, LedgerEntry> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerEntry> byHash = new(StringComparer.Ordinal);
    private readonly List<LedgerEntry> unwritten = [];
    private bool rewrite;

    private SourceLedger(string path) => this.path = path;

    /// <summary>All entries, whatever program noted them.</summary>
    public IEnumerable<LedgerEntry> Entries => byPath.Values;

    public static SourceLedger Load(string dataDirectory)
    {
        var ledger = new SourceLedger(Path.Combine(IndexLocation.Resolve(dataDirectory), "sources.tsv"));
        if (File.Exists(ledger.path))
            ledger.Read();
        else
            ledger.rewrite = true;

        return ledger;
    }

    /// <returns>What a file with this content gave; null when it was not read yet by this program.</returns>
    public LedgerEntry? Find(string sourceHash) => byHash.GetValueOrDefault(sourceHash);

    public LedgerEntry? FindPath(string file) => byPath.GetValueOrDefault(file);

    public void Note(LedgerEntry entry)
    {
        if (byPath.GetValueOrDefault(entry.Path) == entry && byHash.ContainsKey(entry.SourceHash))
            return;

        // Names with such characters are possible; such a file is read every time.
        if (entry.Path.AsSpan().IndexOfAny("\t\r\n") >= 0)
            return;

        byPath[entry.Path] = entry;
        byHash[entry.SourceHash] = entry;
        unwritten.Add(entry);
    }

    public void Forget(string file) => rewrite |= byPath.Remove(file);

    /// <summary>Writes down what is new. To be called after the store has committed it.</summary>
    public void Save()
    {
        if (rewrite)
        {
            Rewrite();
        }
        else if (unwritten.Count > 0)
        {
            using var file = new StreamWriter(path, append: true);
            foreach (var entry in unwritten)
                file.Write(Line(entry));
        }

        unwritten.Clear();
        rewrite = false;
    }

    private void Read()
    {
        var lines = 0;
        var current = false;
        foreach (var line in File.ReadLines(path))
        {
            if (lines++ == 0)
                current = line == Reader;
            else if (line.Split(Separator) is [var hash, var number, var content, var file, "."])
                Take(new LedgerEntry(file, hash, number, content), current);
        }

        // The end of each line is marked, so a last line that was cut off does not count; it must not be added to either.
        rewrite = !current || lines - 1 > 2 * byPath.Count || !EndsWhole();
    }

    private bool EndsWhole()
    {
        using var file = File.OpenRead(path);
        if (file.Length == 0)
            return false;

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    private void Take(LedgerEntry entry, bool current)
    {
        byPath[entry.Path] = entry;
        if (current)
            byHash[entry.SourceHash] = entry;
    }

    private void Rewrite()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        using (var file = new StreamWriter(unfinished, append: false))
        {
            file.Write(Reader + "\n");
            // Entries of another program are kept for their paths alone: a hash that matches nothing makes them be read again.
            foreach (var entry in byPath.Values)
                file.Write(Line(byHash.ContainsKey(entry.SourceHash) ? entry : entry with { SourceHash = "-" }));
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static string Line(LedgerEntry entry) =>
        new StringBuilder().AppendJoin(Separator, entry.SourceHash, entry.Number, entry.ContentHash, entry.Path, ".").Append('\n').ToString();
}

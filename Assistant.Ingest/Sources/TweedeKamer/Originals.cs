using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Ingest.Parsing;
using Assistant.Ingest.Sources.TweedeKamer.Records;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>
/// The folder that holds the originals: <c>2024D44861-001.xml</c> with <c>2024D44861-001.json</c> beside it. A file counts
/// once its record is there, which is written last, so that a run that broke off leaves nothing half.
/// </summary>
internal sealed partial class Originals : IDisposable
{
    private const string Unfinished = ".part";

    private readonly Dictionary<Guid, List<Original>> byDocument = [];
    private readonly string folder;
    private readonly FileStream? held;

    private Originals(string folder, FileStream? held)
    {
        this.folder = folder;
        this.held = held;
    }

    /// <summary>All originals, in the order in which they are to be read: an older file of a letter before a newer one.</summary>
    public IEnumerable<Original> All => byDocument.Values.SelectMany(files => files)
        .OrderBy(original => original.Number, StringComparer.Ordinal).ThenBy(original => original.Sequence);

    /// <param name="folder">Made when it is not there, unless <paramref name="readOnly"/>.</param>
    /// <param name="readOnly">Only look.</param>
    /// <exception cref="IOException">The folder cannot be used, or another fetch is using it.</exception>
    public static Originals Open(string folder, bool readOnly = false)
    {
        if (readOnly)
            return Directory.Exists(folder) ? new Originals(folder, null).Load() : new Originals(folder, null);

        Directory.CreateDirectory(folder);
        var mark = Path.Combine(folder, ".fetch.lock");
        var isOurs = File.Exists(mark);
        var held = new FileStream(mark, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var originals = new Originals(folder, held).Load();
        if (isOurs)
            originals.Tidy();

        return originals;
    }

    /// <returns>Null when the file is no original's record, is damaged, or its original is gone.</returns>
    public static Original? Read(string recordPath)
    {
        var name = RecordName().Match(Path.GetFileName(recordPath));
        if (!name.Success)
            return null;

        try
        {
            var kept = JsonSerializer.Deserialize(File.ReadAllBytes(recordPath), FeedJson.Default.OriginalRecord)!;
            var document = kept.Record.Deserialize(FeedJson.Default.DocumentRecord)!;
            var file = Path.Combine(Path.GetDirectoryName(recordPath)!, Path.GetFileNameWithoutExtension(recordPath) + Path.GetExtension(kept.File));
            var sequence = int.Parse(name.Groups[2].Value, CultureInfo.InvariantCulture);
            return File.Exists(file) ? new Original(file, name.Groups[1].Value, sequence, kept, document) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether two files are originals of the same document, the one older than the other.</summary>
    public static bool AreOfOneDocument(string one, string other) =>
        RecordName().Match(Path.ChangeExtension(Path.GetFileName(one), ".json")) is { Success: true } first
        && RecordName().Match(Path.ChangeExtension(Path.GetFileName(other), ".json")) is { Success: true } second
        && first.Groups[1].Value == second.Groups[1].Value;

    /// <returns>The bytes of the record beside a file; null when there is none.</returns>
    public static byte[]? RecordOf(string file)
    {
        var path = Path.ChangeExtension(file, ".json");
        return RecordName().IsMatch(Path.GetFileName(path)) && File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <returns>What the record says; null when it says too little.</returns>
    /// <exception cref="JsonException">The record is damaged.</exception>
    public static KnownMetadata? MetadataOf(ReadOnlySpan<byte> record) =>
        JsonSerializer.Deserialize(record, FeedJson.Default.OriginalRecord)?.Record.Deserialize(FeedJson.Default.DocumentRecord) is { } document
            ? RecordMetadata.Of(document)
            : null;

    public Original? Newest(Guid document) => byDocument.TryGetValue(document, out var files) ? files[^1] : null;

    /// <summary>A path for a download that is not finished.</summary>
    public string UnfinishedPath(Guid document) => Path.Combine(folder, $".{document:N}{Unfinished}");

    /// <summary>Makes a finished download the newest original of its document.</summary>
    public void Take(string finished, ListedDocument listed, string source, string extension, string sha256)
    {
        var number = listed.Document.Number!;
        var sequence = byDocument.TryGetValue(listed.Id, out var files) ? files[^1].Sequence + 1 : FreeSequence(number);
        var path = Path.Combine(folder, $"{number}-{sequence:000}{extension}");
        File.Move(finished, path, overwrite: true);
        Keep(new Original(path, number, sequence, new OriginalRecord { File = Path.GetFileName(path), Source = source, Sha256 = sha256, Record = listed.Json }, listed.Document));
    }

    /// <summary>Puts a newer record beside an original that itself did not change.</summary>
    public void Renew(Original original, ListedDocument listed, string source)
    {
        if (original.Kept.Source == source && JsonElement.DeepEquals(original.Kept.Record, listed.Json))
            return;

        byDocument[listed.Id].Remove(original);
        Keep(original with { Document = listed.Document, Kept = original.Kept with { Source = source, Record = listed.Json } });
    }

    /// <summary>Removes every original of a document.</summary>
    /// <returns>Where they were.</returns>
    public IReadOnlyList<string> Remove(Guid document)
    {
        if (!byDocument.Remove(document, out var files))
            return [];

        foreach (var original in files)
        {
            File.Delete(original.Path);
            File.Delete(original.RecordPath);
        }

        return [.. files.Select(original => original.Path)];
    }

    public void Dispose() => held?.Dispose();

    private Originals Load()
    {
        foreach (var record in Directory.EnumerateFiles(folder, "*.json"))
            if (Read(record) is { } original)
                Add(original);

        return this;
    }

    // What a run left that broke off: downloads, originals without their record and records without their original.
    private void Tidy()
    {
        var whole = All.SelectMany(original => new[] { original.Path, original.RecordPath }).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !whole.Contains(file)).ToList())
        {
            var name = Path.GetFileName(file);
            if ((name.StartsWith('.') && name.EndsWith(Unfinished, StringComparison.Ordinal)) || RecordName().IsMatch(Path.ChangeExtension(name, ".json")))
                File.Delete(file);
        }
    }

    private void Keep(Original original)
    {
        DurableFile.Write(original.RecordPath, JsonSerializer.SerializeToUtf8Bytes(original.Kept, FeedJson.Default.OriginalRecord));
        Add(original);
    }

    // Two documents must not share a number, but a service may err: then neither overwrites the other.
    private int FreeSequence(string number) =>
        1 + byDocument.Values.Select(files => files[^1]).Where(last => last.Number == number).Select(last => last.Sequence).DefaultIfEmpty(0).Max();

    private void Add(Original original)
    {
        if (!byDocument.TryGetValue(original.Document.Id, out var files))
            byDocument[original.Document.Id] = files = [];

        files.Add(original);
        files.Sort((one, other) => one.Sequence.CompareTo(other.Sequence));
    }

    [GeneratedRegex(@"^(\d{4}D\d{4,6})-(\d{3,6})\.json\z", RegexOptions.CultureInvariant)]
    private static partial Regex RecordName();
}

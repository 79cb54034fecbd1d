using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// The earlier versions of letters, beside the store: never searched, but still there for who follows an older citation.
/// One version is kept per file that a letter was read from.
/// </summary>
public sealed class LetterArchive(string dataDirectory)
{
    private readonly string folder = Path.Combine(IndexLocation.Resolve(dataDirectory), "earlier");

    /// <summary>Keeps a letter that is about to be replaced. Must be called before the replacement is committed.</summary>
    /// <exception cref="IOException">The disk is full or failed.</exception>
    public void Keep(Letter letter)
    {
        var place = FolderOf(letter.Head.DocumentNumber);
        Directory.CreateDirectory(place);
        var path = Path.Combine(place, NameOf(letter));
        var unfinished = path + ".part";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, letter, StoreJson.Default.Letter);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Forgets all versions of a letter.</summary>
    public void Forget(string documentNumber)
    {
        var place = FolderOf(documentNumber);
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }
    }

    /// <param name="newest">The letter as the store has it.</param>
    /// <returns>Its earlier versions, oldest first.</returns>
    /// <exception cref="InvalidDataException">A version is damaged.</exception>
    public IReadOnlyList<LetterVersion> Versions(Letter newest)
    {
        ArgumentNullException.ThrowIfNull(newest);
        var place = FolderOf(newest.Head.DocumentNumber);
        if (!Directory.Exists(place))
        {
            return [];
        }

        // A run that broke off before its commit leaves the newest version here too.
        return
        [
            .. Directory.EnumerateFiles(place, "*.json").Where(path => Path.GetFileName(path) != NameOf(newest)).Select(Read)
                .Where(letter => letter.ContentHash != newest.ContentHash)
                .OrderBy(letter => letter.Head.Updated).ThenBy(letter => letter.Head.Version, StringComparer.Ordinal).ThenBy(letter => letter.ContentHash, StringComparer.Ordinal)
                .Select(letter => new LetterVersion(LetterVersion.IdOf(letter), letter)),
        ];
    }

    /// <param name="newest">The letter as the store has it.</param>
    /// <param name="version">An id out of <see cref="LetterVersion.IdOf"/>.</param>
    /// <returns>The version, which may be the newest; null when there is none of that id.</returns>
    /// <exception cref="InvalidDataException">A version is damaged.</exception>
    public LetterVersion? Find(Letter newest, string version)
    {
        ArgumentNullException.ThrowIfNull(newest);
        return LetterVersion.IdOf(newest) == version
            ? new LetterVersion(version, newest)
            : Versions(newest).FirstOrDefault(earlier => earlier.Id == version);
    }

    private static Letter Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), StoreJson.Default.Letter)
                ?? throw new InvalidDataException($"The earlier version {Path.GetFileName(path)} is empty.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"The earlier version {Path.GetFileName(path)} is damaged: {fault.Message}", fault);
        }
    }

    // A number comes out of a file, so it is no name for a folder.
    private string FolderOf(string documentNumber) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(documentNumber)))[..24]);

    private static string NameOf(Letter letter) => $"{letter.SourceHash ?? letter.ContentHash}.json";
}

using System.IO.Compression;
using System.Xml;

namespace Assistant.Ingest.Parsing.Word;

/// <summary>
/// Looks through a zipped document before a library unpacks it: how much it holds, how deep it is nested. What its
/// directory claims is not believed, it is counted.
/// </summary>
internal static class PackageCheck
{
    public const int MostCharacters = 30_000_000;

    private const int MostParts = 3000;
    private const long MostBytes = 200_000_000;
    private const int MostDepth = 150;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
    };

    /// <returns>Why the package is not read; null when it may be.</returns>
    /// <exception cref="InvalidDataException">It is no zip archive, or a damaged one.</exception>
    /// <exception cref="XmlException">A part is not well-formed.</exception>
    public static string? Problem(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts)
            return $"the archive holds more than {MostParts} parts";

        if (archive.Entries.Sum(entry => entry.Length) > MostBytes)
            return $"unpacked the file would be larger than {MostBytes / 1_000_000} MB";

        if (!archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
            return $"the file is {Name(archive)}; this format is not read";

        long characters = 0;
        foreach (var entry in archive.Entries.Where(IsXml))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var part = entry.Open();
            if (Depth(part, ref characters, cancellationToken) > MostDepth)
                return $"{entry.FullName} nests its elements more than {MostDepth} deep";

            if (characters > MostCharacters)
                return "unpacked the file holds more text than any letter";
        }

        return null;
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static int Depth(Stream part, ref long nodes, CancellationToken cancellationToken)
    {
        using var xml = XmlReader.Create(part, Settings);
        var deepest = 0;
        while (deepest <= MostDepth && xml.Read())
        {
            deepest = Math.Max(deepest, xml.Depth);
            nodes += 1 + (xml.NodeType == XmlNodeType.Text ? xml.Value.Length : 0) + xml.AttributeCount;
            if (nodes > MostCharacters)
                break;

            if ((nodes & 1023) == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }

        return deepest;
    }

    private static string Name(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not null)
            return "an OpenDocument or e-book file";

        if (archive.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)))
            return "an Excel workbook";

        return archive.Entries.Any(entry => entry.FullName.StartsWith("ppt/", StringComparison.Ordinal)) ? "a PowerPoint presentation" : "a zip archive";
    }
}

using System.Security.Cryptography;
using Assistant.Ingest.Parsing;
using Assistant.Ingest.Sources;
using Assistant.Ingest.Sources.TweedeKamer;
using Assistant.Ingest.Splitting;

namespace Assistant.Ingest;

/// <summary>Reads, parses and splits one file. Many are prepared at once, so it holds no state of its own.</summary>
internal sealed class LetterPreparation(SourceLedger ledger, IReadOnlyDictionary<string, string> stored)
{
    /// <param name="file">The file.</param>
    /// <param name="always">Read it although it is known.</param>
    public PreparedLetter Prepare(string file, bool always = false)
    {
        try
        {
            return Read(file, always);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refused(file, $"the file cannot be opened: {fault.Message}");
        }
        catch (Exception fault)
        {
            // One letter that trips the reader must not keep the others out.
            return Refused(file, $"the reader failed on it ({fault.GetType().Name}: {fault.Message})");
        }
    }

    private PreparedLetter Read(string file, bool always)
    {
        var content = SourceFile.Read(file, LetterReader.LargestFile);
        if (content is null)
            return Refused(file, $"the file is larger than {LetterReader.LargestFile / 1024 / 1024} MB");

        var record = Originals.RecordOf(file);
        var hash = HashOf(content, record);
        if (!always && ledger.Find(hash) is { } known && stored.ContainsKey(known.Number))
            return new PreparedLetter { File = file, Known = known };

        var metadata = record is null ? null : Originals.MetadataOf(record);
        var result = LetterReader.Read(content, Path.GetFileName(file), metadata);
        if (!result.IsLetter)
            return Refused(file, result.Refusal);

        var letter = result.Letter with { SourceHash = hash };
        return new PreparedLetter { File = file, Letter = letter, Passages = PassageSplitter.Split(letter) };
    }

    private static string HashOf(byte[] content, byte[]? record)
    {
        Span<byte> hashes = stackalloc byte[SHA256.HashSizeInBytes * 2];
        SHA256.HashData(content, hashes);
        if (record is null)
            return Convert.ToHexStringLower(hashes[..SHA256.HashSizeInBytes]);

        SHA256.HashData(record, hashes[SHA256.HashSizeInBytes..]);
        return Convert.ToHexStringLower(SHA256.HashData(hashes));
    }

    private static PreparedLetter Refused(string file, string why) => new() { File = file, Refusal = why };
}

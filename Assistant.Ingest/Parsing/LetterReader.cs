namespace Assistant.Ingest.Parsing;

/// <summary>Reads a letter from a file, by what is in it rather than by its name.</summary>
internal static class LetterReader
{
    public const int LargestFile = 20 * 1024 * 1024;

    private static readonly (byte[] Start, string Format)[] OtherFormats =
    [
        ("%PDF"u8.ToArray(), "PDF"),
        ("PK\u0003\u0004"u8.ToArray(), "a Word document or other archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document"),
        ("{\\rtf"u8.ToArray(), "RTF"),
    ];

    /// <returns>The letter, or a refusal; also when the file cannot be opened.</returns>
    public static async Task<ReadResult> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true);
            if (stream.CanSeek && stream.Length > LargestFile)
                return TooLarge();

            // Pipes and devices do not tell their size; reading one byte too many does.
            var buffer = new byte[stream.CanSeek ? (int)stream.Length + 1 : LargestFile + 1];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return length > LargestFile ? TooLarge() : Read(buffer.AsSpan(0, length));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ReadResult.Refused($"the file cannot be opened: {fault.Message}");
        }
    }

    public static ReadResult Read(ReadOnlySpan<byte> content)
    {
        if (content.Length > LargestFile)
            return TooLarge();

        foreach (var (start, format) in OtherFormats)
            if (content.StartsWith(start))
                return NotYet(format);

        var decoded = TextDecoder.Decode(content);
        if (decoded.Text is null)
            return ReadResult.Refused(decoded.Problem ?? "the file holds no text");

        var opening = decoded.Text.AsSpan().TrimStart();
        if (opening.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || opening.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return NotYet("HTML");

        if (opening.StartsWith("<?xml", StringComparison.Ordinal))
            return NotYet("XML");

        return TextLetterReader.Read(decoded.Text);
    }

    private static ReadResult TooLarge() => ReadResult.Refused($"the file is larger than {LargestFile / 1024 / 1024} MB");

    private static ReadResult NotYet(string format) => ReadResult.Refused($"the file is {format}; this format is not read yet");
}

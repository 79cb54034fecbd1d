using Assistant.Ingest.Parsing.Official;
using Assistant.Ingest.Parsing.Pdf;
using Assistant.Ingest.Parsing.Web;
using Assistant.Ingest.Parsing.Word;

namespace Assistant.Ingest.Parsing;

/// <summary>Reads a letter from a file, by what is in it rather than by its name.</summary>
internal static class LetterReader
{
    public const int LargestFile = 20 * 1024 * 1024;

    /// <returns>The letter, or a refusal; also when the file cannot be opened.</returns>
    public static Task<ReadResult> ReadFileAsync(string path, CancellationToken cancellationToken) => ReadFileAsync(path, null, cancellationToken);

    /// <param name="path">The file.</param>
    /// <param name="known">What is known of the letter already; it wins over what the file says.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The letter, or a refusal; also when the file cannot be opened.</returns>
    public static async Task<ReadResult> ReadFileAsync(string path, KnownMetadata? known, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true);
            if (stream.CanSeek && stream.Length > LargestFile)
                return TooLarge();

            // Pipes and devices do not tell their size; reading one byte too many does.
            var buffer = new byte[stream.CanSeek ? (int)stream.Length + 1 : LargestFile + 1];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return length > LargestFile ? TooLarge() : Read(buffer.AsMemory(0, length), Path.GetFileName(path), known, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ReadResult.Refused($"the file cannot be opened: {fault.Message}");
        }
    }

    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name, which gives a letter its number where nothing else does; may be empty.</param>
    /// <param name="known">What is known of the letter already; it wins over what the file says.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ReadResult Read(ReadOnlyMemory<byte> content, string fileName = "", KnownMetadata? known = null, CancellationToken cancellationToken = default)
    {
        if (content.Length > LargestFile)
            return TooLarge();

        // What reads text and official XML is our own, and its time is bound by the size of the file.
        var (format, name) = FormatDetector.Detect(content.Span);
        return format switch
        {
            FileFormat.OfficialXml => OfficialXmlReader.Read(content, known),
            FileFormat.Html => Guarded(stop => WebLetterReader.Read(content.Span, fileName, known, stop), cancellationToken),
            FileFormat.Word => Guarded(stop => WordLetterReader.Read(content, fileName, known, stop), cancellationToken),
            FileFormat.Pdf => Guarded(stop => PdfLetterReader.Read(content, fileName, known, stop), cancellationToken),
            FileFormat.Other => ReadResult.Refused($"the file is {name}; this format is not read"),
            _ => ReadText(content.Span, known),
        };
    }

    private static ReadResult Guarded(Func<CancellationToken, ReadResult> read, CancellationToken cancellationToken) =>
        GuardedReading.Run(read, GuardedReading.TimeLimit, cancellationToken);

    private static ReadResult ReadText(ReadOnlySpan<byte> content, KnownMetadata? known)
    {
        var decoded = TextDecoder.Decode(content);
        return decoded.Text is null
            ? ReadResult.Refused(decoded.Problem ?? "the file holds no text")
            : TextLetterReader.Read(decoded.Text, known);
    }

    private static ReadResult TooLarge() => ReadResult.Refused($"the file is larger than {LargestFile / 1024 / 1024} MB");
}

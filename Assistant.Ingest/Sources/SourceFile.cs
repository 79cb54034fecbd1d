namespace Assistant.Ingest.Sources;

/// <summary>The bytes of a file.</summary>
internal static class SourceFile
{
    /// <returns>Null when the file is larger than <paramref name="most"/> bytes.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static byte[]? Read(string path, int most)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);

        // Pipes and devices do not tell their size; reading one byte too many does.
        if (!stream.CanSeek)
            return ReadToEnd(stream, most);

        if (stream.Length > most)
            return null;

        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static byte[]? ReadToEnd(FileStream stream, int most)
    {
        var buffer = new byte[most + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length > most ? null : buffer[..length];
    }
}

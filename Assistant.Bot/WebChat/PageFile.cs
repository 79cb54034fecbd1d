using System.IO.Compression;

namespace Assistant.Bot.WebChat;

/// <summary>A script, style sheet or picture of the chat page, held in memory.</summary>
internal sealed class PageFile(string path, string contentType, byte[] content)
{
    private readonly Lazy<byte[]> compressed = new(() => Compress(content));

    public string Path { get; } = path;

    public string ContentType { get; } = contentType;

    public byte[] Content { get; } = content;

    public byte[] Compressed => compressed.Value;

    /// <exception cref="InvalidOperationException">The build left the file out.</exception>
    public static PageFile Load(string name, string path, string contentType)
    {
        using var stream = PageFiles.Open(name);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return new PageFile(path, contentType, buffer.ToArray());
    }

    private static byte[] Compress(byte[] content)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
            gzip.Write(content);
        return buffer.ToArray();
    }
}

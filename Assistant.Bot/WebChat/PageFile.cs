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

    private static byte[] Compress(byte[] content)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
            gzip.Write(content);
        return buffer.ToArray();
    }
}

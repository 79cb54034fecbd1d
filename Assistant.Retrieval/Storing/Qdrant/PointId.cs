using System.Security.Cryptography;
using System.Text;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>Ids that follow from what a point stands for, so that sending it twice writes it once: UUID version 5, RFC 9562.</summary>
internal static class PointId
{
    private static readonly Guid Space = new("8d3f7c52-61f0-4d0e-9b3c-2f5d1c7e9a46");

    public static Guid Commit { get; } = Of(Space, "commit");

    public static Guid Claim { get; } = Of(Space, "claim");

    public static Guid OfLetter(string documentNumber, long generation) => Of(Space, $"letter {documentNumber} {generation}");

    public static Guid OfPassage(string documentNumber, int ordinal, long generation) => Of(Space, $"passage {documentNumber} {ordinal} {generation}");

    public static Guid Of(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
#pragma warning disable CA5350 // The standard prescribes SHA-1; nothing is kept secret by it.
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}

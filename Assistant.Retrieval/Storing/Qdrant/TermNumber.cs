using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The number of a term in sparse vectors: the absolute value of its 32-bit Murmur 3 hash, as Qdrant's own BM25 counts.</summary>
internal static class TermNumber
{
    private const uint FirstFactor = 0xcc9e2d51;
    private const uint SecondFactor = 0x1b873593;

    public static uint Of(string term) => (uint)Math.Abs((long)(int)Hash(Encoding.UTF8.GetBytes(term)));

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 0u;
        var rest = bytes;
        while (rest.Length >= 4)
        {
            hash ^= Mixed(BinaryPrimitives.ReadUInt32LittleEndian(rest));
            hash = (BitOperations.RotateLeft(hash, 13) * 5) + 0xe6546b64;
            rest = rest[4..];
        }

        var tail = 0u;
        for (var place = rest.Length - 1; place >= 0; place--)
        {
            tail = (tail << 8) | rest[place];
        }

        hash ^= rest.Length > 0 ? Mixed(tail) : 0;
        hash ^= (uint)bytes.Length;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }

    private static uint Mixed(uint block) => BitOperations.RotateLeft(block * FirstFactor, 15) * SecondFactor;
}

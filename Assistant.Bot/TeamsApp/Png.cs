using System.Buffers.Binary;
using System.IO.Compression;

namespace Assistant.Bot.TeamsApp;

/// <summary>Writes square pictures as PNG, eight bits for each of red, green, blue and opacity.</summary>
internal static class Png
{
    private const uint CrcPolynomial = 0xEDB88320;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="size">Width and height.</param>
    /// <param name="pixel">The colour at a place from the left and the top, as 0xRRGGBBAA.</param>
    public static byte[] Encode(int size, Func<int, int, uint> pixel)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        (header[8], header[9]) = (8, 6);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Pixels(size, pixel));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Pixels(int size, Func<int, int, uint> pixel)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + (4 * size)];
            for (var y = 0; y < size; y++)
            {
                for (var x = 0; x < size; x++)
                    BinaryPrimitives.WriteUInt32BigEndian(row.AsSpan(1 + (4 * x)), pixel(x, y));
                deflate.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] body = [.. type, .. data];
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        png.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ CrcPolynomial : crc >> 1;
        }

        return ~crc;
    }
}

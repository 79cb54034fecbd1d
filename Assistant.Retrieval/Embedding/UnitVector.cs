using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assistant.Retrieval.Embedding;

/// <summary>Vectors of length 1: their dot product is how near two texts are, -1 to 1.</summary>
internal static class UnitVector
{
    // Sums of floats differ in their last digits by the order of the summands, which machines and stores choose.
    private const int Digits = 5;

    /// <returns>The vector at length 1; null when it has no direction: a number is not finite, or all are 0.</returns>
    public static float[]? Of(ReadOnlySpan<float> vector)
    {
        var length = TensorPrimitives.Norm(vector);
        if (!float.IsFinite(length) || length <= 0)
        {
            return null;
        }

        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector, length, unit);
        return unit;
    }

    /// <returns>How near two texts are, rounded so that every store ranks alike.</returns>
    public static double Similarity(ReadOnlySpan<float> one, ReadOnlySpan<float> other) => Math.Round(Dot(one, other), Digits);

    // TensorPrimitives.Dot adds up in an order that depends on where the numbers lie in memory, which differs between
    // stores and even from run to run. Here the order is always the same.
    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(one.Length, other.Length);
        var left = MemoryMarshal.Cast<float, Vector256<float>>(one);
        var right = MemoryMarshal.Cast<float, Vector256<float>>(other);
        var (first, second, third, fourth) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var place = 0;
        for (; place + 4 <= left.Length; place += 4)
        {
            first += left[place] * right[place];
            second += left[place + 1] * right[place + 1];
            third += left[place + 2] * right[place + 2];
            fourth += left[place + 3] * right[place + 3];
        }

        for (; place < left.Length; place++)
        {
            first += left[place] * right[place];
        }

        var sum = Vector256.Sum(first + second + (third + fourth));
        for (var rest = place * Vector256<float>.Count; rest < one.Length; rest++)
        {
            sum += one[rest] * other[rest];
        }

        return sum;
    }

    /// <returns>Four bytes a number, least significant first.</returns>
    public static byte[] ToBytes(ReadOnlySpan<float> vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(vector).CopyTo(bytes);
            return bytes;
        }

        for (var place = 0; place < vector.Length; place++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(place * sizeof(float)), vector[place]);
        }

        return bytes;
    }

    /// <param name="bytes">As written by <see cref="ToBytes"/>.</param>
    /// <param name="vector">Takes the numbers; as long as the bytes tell.</param>
    public static void Read(ReadOnlySpan<byte> bytes, Span<float> vector)
    {
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.Cast<byte, float>(bytes).CopyTo(vector);
            return;
        }

        for (var place = 0; place < vector.Length; place++)
        {
            vector[place] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(place * sizeof(float))..]);
        }
    }
}

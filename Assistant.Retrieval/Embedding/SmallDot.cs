using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Assistant.Retrieval.Embedding;

/// <summary>The exact sum of products of small whole numbers, by the widest means of the machine.</summary>
internal static class SmallDot
{
    /// <param name="one">-127 to 127.</param>
    /// <param name="other">-8191 to 8191; as many, at most 8000.</param>
    public static long Of(ReadOnlySpan<sbyte> one, ReadOnlySpan<short> other)
    {
        ref var codes = ref MemoryMarshal.GetReference(one);
        ref var query = ref MemoryMarshal.GetReference(other);
        var place = 0;
        var sum = 0L;
        if (Avx2.IsSupported)
        {
            var (even, odd) = (Vector256<int>.Zero, Vector256<int>.Zero);
            for (; place + 32 <= one.Length; place += 32)
            {
                even += Products(ref codes, ref query, place);
                odd += Products(ref codes, ref query, place + 16);
            }

            for (; place + 16 <= one.Length; place += 16)
            {
                even += Products(ref codes, ref query, place);
            }

            sum = Total(even) + Total(odd);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            var total = Vector128<int>.Zero;
            for (; place + 16 <= one.Length; place += 16)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref codes, (nuint)place));
                total += Products(low, Vector128.LoadUnsafe(ref query, (nuint)place)) + Products(high, Vector128.LoadUnsafe(ref query, (nuint)place + 8));
            }

            sum = (long)total[0] + total[1] + total[2] + total[3];
        }

        for (; place < one.Length; place++)
        {
            sum += one[place] * other[place];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(ref sbyte codes, ref short query, int place) => Avx2.MultiplyAddAdjacent(
        Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref codes, (nuint)place)),
        Vector256.LoadUnsafe(ref query, (nuint)place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Products(Vector128<short> codes, Vector128<short> query)
    {
        var (oneLow, oneHigh) = Vector128.Widen(codes);
        var (otherLow, otherHigh) = Vector128.Widen(query);
        return (oneLow * otherLow) + (oneHigh * otherHigh);
    }

    private static long Total(Vector256<int> lanes)
    {
        var (low, high) = Vector256.Widen(lanes);
        return Vector256.Sum(low + high);
    }
}

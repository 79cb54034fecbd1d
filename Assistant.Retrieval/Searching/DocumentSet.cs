using System.Buffers;
using System.Numerics;

namespace Assistant.Retrieval.Searching;

/// <summary>Some documents of one index segment, in ascending order. Give it back by disposing it.</summary>
internal sealed class DocumentSet : IDisposable
{
    private const int BitsPerWord = 64;

    private readonly ulong[] bits;
    private readonly int words;

    /// <param name="size">How many documents the segment has.</param>
    public DocumentSet(int size)
    {
        words = (size + BitsPerWord - 1) / BitsPerWord;
        bits = ArrayPool<ulong>.Shared.Rent(words);
        Clear();
    }

    public bool Contains(int document) => (bits[document / BitsPerWord] & Bit(document)) != 0;

    /// <returns>Whether it is new here.</returns>
    public bool Add(int document)
    {
        ref var word = ref bits[document / BitsPerWord];
        var before = word;
        word |= Bit(document);
        return word != before;
    }

    public void Remove(int document) => bits[document / BitsPerWord] &= ~Bit(document);

    public void Clear() => Array.Clear(bits, 0, words);

    public Enumerator GetEnumerator() => new(bits.AsSpan(0, words));

    public void Dispose() => ArrayPool<ulong>.Shared.Return(bits);

    private static ulong Bit(int document) => 1UL << (document % BitsPerWord);

    /// <summary>Goes through the documents; those that are removed on the way do no harm.</summary>
    public ref struct Enumerator(ReadOnlySpan<ulong> bits)
    {
        private readonly ReadOnlySpan<ulong> bits = bits;
        private ulong rest;
        private int word = -1;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (++word >= bits.Length)
                {
                    return false;
                }

                rest = bits[word];
            }

            Current = (word * BitsPerWord) + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}

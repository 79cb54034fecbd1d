using System.Globalization;
using System.Text;

namespace Assistant.Tests.Support.Embedding;

/// <summary>
/// Turns texts into vectors by the trigrams of their letters, always the same: texts with many common trigrams lie near each
/// other, whole words in common or not.
/// </summary>
internal static class TrigramModel
{
    public static float[] Embed(string text, int dimension)
    {
        var vector = new float[dimension];
        var padded = $"  {text.ToLower(CultureInfo.InvariantCulture)} ";
        for (var start = 0; start + 3 <= padded.Length; start++)
        {
            var hash = Fnv(padded.AsSpan(start, 3));
            vector[hash % (uint)dimension] += (hash & 0x8000_0000) == 0 ? 1 : -1;
        }

        vector[0] += 0.01f;
        return vector;
    }

    private static uint Fnv(ReadOnlySpan<char> trigram)
    {
        var hash = 2166136261u;
        foreach (var unit in Encoding.UTF8.GetBytes(trigram.ToArray()))
            hash = (hash ^ unit) * 16777619;
        // The low bits of the sum depend on few letters.
        hash ^= hash >> 15;
        hash *= 2246822519;
        return hash ^ (hash >> 13);
    }
}

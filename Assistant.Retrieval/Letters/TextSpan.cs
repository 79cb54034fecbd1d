using System.Text.Json.Serialization;

namespace Assistant.Retrieval.Letters;

/// <summary>A stretch of a letter's canonical text, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    [JsonIgnore]
    public int End => Start + Length;

    public static TextSpan Between(int start, int end) => new(start, end - start);

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <returns>The words this span marks in <paramref name="text"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public string Of(string text) => text.Substring(Start, Length);
}

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The order of passages by letter and place, as the embedded index has it: letter numbers by their UTF-8 bytes.</summary>
internal static class PassageKeys
{
    public static IComparer<(string Letter, int Ordinal)> Order { get; } = Comparer<(string Letter, int Ordinal)>.Create((one, other) =>
    {
        var byLetter = string.CompareOrdinal(one.Letter, other.Letter);
        return byLetter != 0 ? byLetter : one.Ordinal.CompareTo(other.Ordinal);
    });
}

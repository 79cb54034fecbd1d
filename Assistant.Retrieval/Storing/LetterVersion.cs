using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Storing;

/// <summary>An earlier version of a letter.</summary>
/// <param name="Id">Names the version among those of its letter; fit for an address.</param>
/// <param name="Letter">The letter as it was.</param>
public sealed record LetterVersion(string Id, Letter Letter)
{
    private const int IdLength = 12;

    /// <returns>The id of this version, be it the newest or an earlier one.</returns>
    public static string IdOf(Letter letter) => letter.ContentHash[..Math.Min(IdLength, letter.ContentHash.Length)];
}

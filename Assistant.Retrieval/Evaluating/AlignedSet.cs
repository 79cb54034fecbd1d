namespace Assistant.Retrieval.Evaluating;

/// <summary>Sentences in two languages, line by line translations of each other.</summary>
/// <param name="Dutch">The Dutch lines.</param>
/// <param name="English">As many English lines.</param>
public sealed record AlignedSet(IReadOnlyList<string> Dutch, IReadOnlyList<string> English)
{
    /// <exception cref="IOException">A file is missing or unreadable.</exception>
    /// <exception cref="InvalidDataException">The files are empty or not equally long; the message names both.</exception>
    public static AlignedSet Load(string dutchFile, string englishFile)
    {
        var dutch = File.ReadAllLines(dutchFile);
        var english = File.ReadAllLines(englishFile);
        return dutch.Length == english.Length && dutch.Length > 0
            ? new AlignedSet(dutch, english)
            : throw new InvalidDataException($"{dutchFile} has {dutch.Length} lines and {englishFile} has {english.Length}: they must be as many, and not none.");
    }
}

namespace Assistant.Retrieval.Language;

/// <summary>Reads the word lists that are built into this assembly: a word or phrase a line, lines with # are comments.</summary>
internal static class WordList
{
    /// <exception cref="InvalidOperationException">The list is not built in.</exception>
    public static IReadOnlyList<string> Read(string name)
    {
        var assembly = typeof(WordList).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Assistant.Retrieval.Language.Lexicon.{name}")
            ?? throw new InvalidOperationException($"The word list {name} is not built in.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}

using System.Text;

namespace Assistant.Bot.Answering.Modelling;

/// <summary>Collects the first line with words in it, and no more of it than a question is long.</summary>
internal sealed class ModelLine
{
    private const int Longest = 400;

    private readonly StringBuilder words = new();

    /// <summary>The line; null when there is none.</summary>
    public string? Text => words.ToString().Trim() is { Length: > 0 } line ? line.Split('\n')[0].Trim(' ', '"', '“', '”', '*', '\r') : null;

    /// <returns>Whether more is needed.</returns>
    public bool Take(string more)
    {
        words.Append(words.Length == 0 ? more.TrimStart() : more);
        return words.Length < Longest && !words.ToString().TrimStart().Contains('\n', StringComparison.Ordinal);
    }
}

using System.Diagnostics.CodeAnalysis;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing;

/// <summary>What reading one file gave: a letter, or why there is none.</summary>
internal sealed record ReadResult
{
    private const int LongestReason = 300;

    private ReadResult(Letter? letter, string? refusal)
    {
        Letter = letter;
        Refusal = refusal;
    }

    public Letter? Letter { get; }

    /// <summary>The reason in English, naming the line where there is one; null when a letter was read.</summary>
    public string? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Letter))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsLetter => Letter is not null;

    public static ReadResult Of(Letter letter) => new(letter, null);

    /// <param name="reason">Why, in English; words of a damaged file in it are cut short.</param>
    public static ReadResult Refused(string reason) => new(null, Shortened(reason));

    /// <param name="line">The 1-based line; 0 when it is not known.</param>
    /// <param name="reason">Why, in English.</param>
    public static ReadResult Refused(int line, string reason) => Refused(line > 0 ? $"line {line}: {reason}" : reason);

    private static string Shortened(string reason)
    {
        var line = string.Concat(reason.ReplaceLineEndings(" ").Where(c => !char.IsControl(c)));
        return line.Length <= LongestReason ? line : line[..LongestReason] + "…";
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assistant.Retrieval.Letters;

namespace Assistant.Bot.LetterViewer;

/// <summary>
/// Words of a letter as an address names them: start, length and a check of the words themselves, such as
/// 1204-310-9f86d081884c. The check tells when the letter has changed and other words stand in that place.
/// </summary>
internal sealed record LetterMark(TextSpan Span, string Check)
{
    private const int CheckLength = 12;

    /// <summary>Names no words at all, and so stands in no letter.</summary>
    public static LetterMark Nothing { get; } = new(default, "");

    public static LetterMark For(TextSpan span, string words) => new(span, CheckOf(words));

    /// <returns>Null when the text is no such name.</returns>
    public static LetterMark? Parse(string? text) =>
        text?.Split('-') is [var start, var length, { Length: CheckLength } check] && ReadSpan(start, length) is { } span
            ? new LetterMark(span, check)
            : null;

    /// <returns>Whether exactly these words stand there in the letter as it is stored now.</returns>
    public bool StandsIn(Letter letter) =>
        Span.Start <= letter.Text.Length - Span.Length && CheckOf(Span.Of(letter.Text)) == Check;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Span.Start}-{Span.Length}-{Check}");

    private static TextSpan? ReadSpan(string start, string length) =>
        int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count > 0
            ? new TextSpan(from, count)
            : null;

    private static string CheckOf(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..CheckLength];
}

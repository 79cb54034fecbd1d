using System.Globalization;
using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Searching;

/// <summary>Which letters a search is limited to. Everything that is set must hold; of several values of one kind one must.</summary>
public sealed record PassageFilter
{
    /// <summary>All letters.</summary>
    public static PassageFilter None { get; } = new();

    /// <summary>The first day a letter may be dated.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day a letter may be dated.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Document numbers such as 2024D44861, or papers by their official identifier such as kst-28638-254.</summary>
    public IReadOnlyList<string> Letters { get; init; } = [];

    /// <summary>Dossiers by their digits, such as 28638.</summary>
    public IReadOnlyList<string> Dossiers { get; init; } = [];

    /// <summary>Part of the name, or the beginning or the end of the office, of somebody who signed: "Yesilgöz", "Staatssecretaris". Case and accents do not count.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Words of the kind of paper, such as "motie".</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public bool IsNone => From is null && To is null && SignedBy is null && Letters.Count == 0 && Dossiers.Count == 0 && Kinds.Count == 0;

    public bool Admits(LetterHead letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return (From is not { } from || letter.Date >= from)
            && (To is not { } to || letter.Date <= to)
            && (Letters.Count == 0 || Names(letter))
            && (Dossiers.Count == 0 || letter.Papers.Any(paper => Dossiers.Contains(paper.Dossier)))
            && (SignedBy is null || Signatories(letter).Any(Signed))
            && (Kinds.Count == 0 || IsOfKind(letter.Kind));
    }

    internal static IEnumerable<Signatory> Signatories(LetterHead letter) => letter.CoSignatories.Prepend(letter.Signatory).OfType<Signatory>();

    /// <returns>Whether it is one of <see cref="Letters"/>.</returns>
    internal bool Names(LetterHead letter) => Letters.Any(number =>
        string.Equals(letter.DocumentNumber, number, StringComparison.OrdinalIgnoreCase) || letter.Papers.Any(paper => paper.Id == number));

    /// <returns>Whether it is one of <see cref="Kinds"/>.</returns>
    internal bool IsOfKind(string paper) => Kinds.Any(kind => Holds(paper, kind));

    /// <returns>Whether <see cref="SignedBy"/> means this one.</returns>
    internal bool Signed(Signatory signatory) =>
        CultureInfo.InvariantCulture.CompareInfo is var compare
        && (Holds(signatory.Name, SignedBy!) || compare.IsPrefix(signatory.Office, SignedBy!, Loosely) || compare.IsSuffix(signatory.Office, SignedBy!, Loosely));

    private static bool Holds(string text, string words) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, words, Loosely) >= 0;

    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
}

using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Searching;

/// <summary>The short forms that the stored letters introduce: whoever asks by one form is answered by passages that use the other.</summary>
/// <remarks>
/// A short form that stands for different things in different letters is read as each of them, but none of them is looked
/// for by it: a passage that only has the short form may mean another one.
/// </remarks>
internal sealed class LetterAbbreviations
{
    private const double SameThing = 0.9;
    private const int MostMeanings = 4;
    private const int MostWords = 12;

    private static readonly IReadOnlyList<Rendering> None = [];

    private readonly Dictionary<string, List<Rendering>> renderings = new(StringComparer.Ordinal);
    private readonly HashSet<string> longForms = new(StringComparer.Ordinal);
    private readonly HashSet<string> firstWords = new(StringComparer.Ordinal);

    private LetterAbbreviations()
    {
    }

    /// <summary>The number of words in the longest long form; 0 when no letter introduces any.</summary>
    public int LongestForm { get; private set; }

    public static LetterAbbreviations Of(IEnumerable<LetterHead> letters)
    {
        var meanings = new Dictionary<string, Dictionary<string, Rendering>>(StringComparer.Ordinal);
        foreach (var abbreviation in letters.SelectMany(letter => letter.Abbreviations ?? []))
        {
            var words = WordParts.Of(abbreviation.Long);
            if (WordParts.Of(abbreviation.Short).Words is not [var shortForm] || words.Words.Count is < 2 or > MostWords)
            {
                continue;
            }

            if (!meanings.TryGetValue(shortForm, out var known))
            {
                meanings[shortForm] = known = new Dictionary<string, Rendering>(StringComparer.Ordinal);
            }

            if (known.Count < MostMeanings)
            {
                known.TryAdd(string.Join(' ', words.Words), new Rendering(words.Words, SameThing) { Places = words.Places(0, words.Words.Count) });
            }
        }

        var abbreviations = new LetterAbbreviations();
        foreach (var (shortForm, known) in meanings)
        {
            abbreviations.Add(shortForm, known);
        }

        return abbreviations;
    }

    /// <param name="key">Stems, joined by single spaces.</param>
    /// <returns>What the letters call it otherwise, by a short form or in full; empty when they do not.</returns>
    public IReadOnlyList<Rendering> Of(string key) => renderings.TryGetValue(key, out var others) ? others : None;

    /// <returns>Whether the stems, joined by single spaces, are a form that the letters also call by a short one.</returns>
    public bool IsLongForm(string key) => longForms.Contains(key);

    /// <returns>Whether a long form begins with the stem.</returns>
    public bool Begins(string stem) => firstWords.Contains(stem);

    private void Add(string shortForm, Dictionary<string, Rendering> known)
    {
        renderings[shortForm] = [.. known.Values];
        foreach (var (key, longForm) in known)
        {
            longForms.Add(key);
            firstWords.Add(longForm.Terms[0]);
            LongestForm = Math.Max(LongestForm, longForm.Terms.Count);
            if (known.Count == 1)
            {
                AddTo(key, new Rendering([shortForm], SameThing));
            }
        }
    }

    private void AddTo(string key, Rendering rendering)
    {
        if (!renderings.TryGetValue(key, out var others))
        {
            renderings[key] = others = [];
        }

        others.Add(rendering);
    }
}

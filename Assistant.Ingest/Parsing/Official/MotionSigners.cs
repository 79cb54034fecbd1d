using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Structure;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Official;

/// <summary>Finds the members under a motion: their names follow its closing words, each a paragraph of its own.</summary>
internal static class MotionSigners
{
    private const string ClosingWords = "orde van de dag";
    private const int MostNameWords = 6;

    public static void Take(LetterDraft draft, string chamber)
    {
        var entries = draft.Entries;
        var first = entries.Count;
        while (first > 0 && IsName(entries[first - 1].Role, entries[first - 1].Text.Text))
            first--;

        if (first == 0 || first == entries.Count || !entries[first - 1].Text.Text.Contains(ClosingWords, StringComparison.OrdinalIgnoreCase))
            return;

        var office = chamber == "1" ? "Lid van de Eerste Kamer" : "Lid van de Tweede Kamer";
        draft.SignWith(first, entries.Count, [.. entries.Skip(first).Select(entry => new Signatory(office, entry.Text.Text.TrimEnd('.', ',')))]);
    }

    private static bool IsName(OutlineRole role, string text) =>
        role == OutlineRole.Paragraph && text.Count(c => c == ' ') < MostNameWords && char.IsUpper(text[0])
        && !text.Contains(ClosingWords, StringComparison.OrdinalIgnoreCase) && text[^1] is not (':' or ';' or '?' or '!') && !text.Any(char.IsDigit);
}

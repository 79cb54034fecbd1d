using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assistant.Retrieval.Searching;

namespace Assistant.Ingest.Commands;

/// <summary>Found passages for people and for scripts.</summary>
internal static class SearchOutput
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Papers are given by their official identifier, such as kst-28638-254.</summary>
    public static string Json(IReadOnlyList<RankedPassage> found) => JsonSerializer.Serialize(
        found.Select(hit => new
        {
            hit.Rank,
            hit.Score,
            Letter = hit.Passage.LetterNumber,
            Paper = hit.Letter.Papers is [var paper, ..] ? paper.Id : null,
            hit.Letter.Date,
            hit.Passage.Section,
            hit.Passage.Text,
            Footnotes = hit.Passage.Footnotes.Select(note => new { note.Number, note.Text, Papers = note.Papers.Select(named => named.Id) }),
        }),
        Readable);

    public static string Text(IReadOnlyList<RankedPassage> found)
    {
        if (found.Count == 0)
            return "No passage holds a word of this question.";

        var text = new StringBuilder();
        foreach (var hit in found)
        {
            var paper = hit.Letter.Papers.Count > 0 ? $" ({hit.Letter.Papers[0].Display})" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"{hit.Rank}. {hit.Letter.DocumentNumber}{paper}, {hit.Letter.Date:yyyy-MM-dd}, score {hit.Score:0.00}");
            if (hit.Passage.Section.Length > 0)
                text.AppendLine(CultureInfo.InvariantCulture, $"   {Printable.Of(hit.Passage.Section)}");

            foreach (var line in hit.Passage.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                text.AppendLine(CultureInfo.InvariantCulture, $"   {Printable.Of(line)}");

            foreach (var note in hit.Passage.Footnotes)
                text.AppendLine(CultureInfo.InvariantCulture, $"   [{note.Number}] {Printable.Of(note.Text)}");

            text.AppendLine();
        }

        return text.ToString().TrimEnd();
    }
}

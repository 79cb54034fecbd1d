using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Ingest.Commands;

/// <summary>Found passages for people and for scripts.</summary>
internal static class SearchOutput
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Papers are given by their official identifier, such as kst-28638-254; what stands around a passage only where it was asked for.</summary>
    public static string Json(IReadOnlyList<SearchHit> found) => JsonSerializer.Serialize(found.Select(Node), Readable);

    public static string Text(IReadOnlyList<SearchHit> found)
    {
        if (found.Count == 0)
            return "No passage holds a word of this question.";

        var text = new StringBuilder();
        foreach (var hit in found)
        {
            var paper = hit.Found.Letter.Papers.Count > 0 ? $" ({hit.Found.Letter.Papers[0].Display})" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"{hit.Found.Rank}. {hit.Found.Letter.DocumentNumber}{paper}, {hit.Found.Letter.Date:yyyy-MM-dd}, score {hit.Found.Score:0.00}");
            if (hit.Found.Passage.Section.Length > 0)
                text.AppendLine(CultureInfo.InvariantCulture, $"   {Printable.Of(hit.Found.Passage.Section)}");

            Append(text, hit.Context?.Before ?? [], "   | ");
            Append(text, hit.Found.Passage.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), "   ");
            Append(text, hit.Context?.After ?? [], "   | ");

            foreach (var note in hit.Found.Passage.Footnotes)
                text.AppendLine(CultureInfo.InvariantCulture, $"   [{note.Number}] {Printable.Of(note.Text)}");

            text.AppendLine();
        }

        return text.ToString().TrimEnd();
    }

    private static JsonObject Node(SearchHit hit)
    {
        var (found, context) = hit;
        var node = JsonSerializer.SerializeToNode(
            new
            {
                found.Rank,
                found.Score,
                Letter = found.Passage.LetterNumber,
                Paper = found.Letter.Papers is [var paper, ..] ? paper.Id : null,
                found.Letter.Date,
                found.Passage.Section,
                found.Passage.Text,
                Footnotes = found.Passage.Footnotes.Select(note => new { note.Number, note.Text, Papers = note.Papers.Select(named => named.Id) }),
            },
            Readable)!.AsObject();
        if (context is not null)
        {
            node["before"] = JsonSerializer.SerializeToNode(context.Before, Readable);
            node["after"] = JsonSerializer.SerializeToNode(context.After, Readable);
        }

        return node;
    }

    private static void Append(StringBuilder text, IEnumerable<string> lines, string before)
    {
        foreach (var line in lines)
            text.Append(before).AppendLine(Printable.Of(line));
    }
}

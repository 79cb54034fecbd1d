using System.Text.Json;

namespace Assistant.Retrieval.Evaluating;

/// <summary>A retrieval test set in BEIR's layout: corpus.jsonl, queries.jsonl and qrels.tsv in one folder.</summary>
public sealed record BeirSet
{
    /// <summary>Document id to text: title, a space, text.</summary>
    public required IReadOnlyDictionary<string, string> Documents { get; init; }

    /// <summary>The queries that have judgements, by id.</summary>
    public required IReadOnlyDictionary<string, string> Queries { get; init; }

    /// <summary>Query id to document id to grade (1 or more).</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Judgements { get; init; }

    /// <exception cref="IOException">A file is missing or unreadable.</exception>
    /// <exception cref="InvalidDataException">A line is not of the layout; the message names file and line.</exception>
    public static BeirSet Load(string folder)
    {
        var judgements = ReadJudgements(Path.Combine(folder, "qrels.tsv"));
        var queries = ReadJsonLines(Path.Combine(folder, "queries.jsonl"), line => line.GetProperty("text").GetString()!);
        return new BeirSet
        {
            Documents = ReadJsonLines(Path.Combine(folder, "corpus.jsonl"), DocumentText),
            Queries = queries.Where(query => judgements.ContainsKey(query.Key)).ToDictionary(),
            Judgements = judgements,
        };
    }

    private static string DocumentText(JsonElement line)
    {
        var title = line.TryGetProperty("title", out var found) ? found.GetString() : null;
        return $"{title} {line.GetProperty("text").GetString()}".Trim();
    }

    private static Dictionary<string, string> ReadJsonLines(string path, Func<JsonElement, string> text)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                entries[json.RootElement.GetProperty("_id").GetString()!] = text(json.RootElement);
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"{path}, line {number + 1}: not an object with _id and text.", fault);
            }
        }

        return entries;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, int>> ReadJudgements(string path)
    {
        var judgements = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (number, line) in File.ReadLines(path).Index().Skip(1))
        {
            if (line.Split('\t') is not [var query, var document, var score] || !int.TryParse(score, out var grade))
            {
                throw new InvalidDataException($"{path}, line {number + 1}: not a query, a document and a score, parted by tabs.");
            }

            if (grade > 0)
            {
                if (!judgements.TryGetValue(query, out var graded))
                {
                    judgements[query] = graded = new Dictionary<string, int>(StringComparer.Ordinal);
                }

                graded[document] = grade;
            }
        }

        return judgements.ToDictionary(entry => entry.Key, entry => (IReadOnlyDictionary<string, int>)entry.Value, StringComparer.Ordinal);
    }
}

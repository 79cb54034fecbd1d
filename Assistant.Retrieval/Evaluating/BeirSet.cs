using System.Globalization;
using System.Text.Json;

namespace Assistant.Retrieval.Evaluating;

/// <summary>A retrieval test set in BEIR's layout: a folder with documents, queries and judgements.</summary>
public sealed record BeirSet
{
    // A grade is worth 2 to its power.
    private const int MostGrade = 30;

    /// <summary>Document id to text: title, a space, text.</summary>
    public required IReadOnlyDictionary<string, string> Documents { get; init; }

    /// <summary>The queries that have judgements, by id.</summary>
    public required IReadOnlyDictionary<string, string> Queries { get; init; }

    /// <summary>Query id to document id to grade (1 or more).</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Judgements { get; init; }

    /// <param name="folder">Holds corpus.jsonl, queries.jsonl and the judgements: qrels.tsv, or qrels/test.tsv as BEIR's own sets have it.</param>
    /// <exception cref="IOException">A file is missing or unreadable.</exception>
    /// <exception cref="InvalidDataException">A line is not of the layout, or two contradict each other; the message names file and line.</exception>
    public static BeirSet Load(string folder)
    {
        var all = ReadJsonLines(Path.Combine(folder, "queries.jsonl"), Text);
        var judgements = ReadJudgements(JudgementFile(folder), all);
        return new BeirSet
        {
            Documents = ReadJsonLines(Path.Combine(folder, "corpus.jsonl"), DocumentText),
            Queries = all.Where(query => judgements.ContainsKey(query.Key)).ToDictionary(StringComparer.Ordinal),
            Judgements = judgements,
        };
    }

    private static string JudgementFile(string folder)
    {
        string[] places = [Path.Combine(folder, "qrels.tsv"), Path.Combine(folder, "qrels", "test.tsv")];
        return places.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException($"Neither {places[0]} nor {places[1]} is there: without judgements nothing can be measured.");
    }

    private static string DocumentText(JsonElement line)
    {
        var title = line.TryGetProperty("title", out var found) ? found.GetString() : null;
        return $"{title} {Text(line)}".Trim();
    }

    private static string Text(JsonElement line) => line.GetProperty("text").GetString() ?? throw new InvalidOperationException("The text is null.");

    // Ids are strings, but sets that number their documents are seen too.
    private static string Id(JsonElement line) => line.GetProperty("_id") is { ValueKind: JsonValueKind.Number } number
        ? number.GetRawText()
        : line.GetProperty("_id").GetString() ?? throw new InvalidOperationException("The id is null.");

    private static Dictionary<string, string> ReadJsonLines(string path, Func<JsonElement, string> text)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, line) in LinesOf(path))
        {
            var (id, content) = Parse(place, line, text);
            if (!entries.TryAdd(id, content))
            {
                throw new InvalidDataException($"{place}: the id {id} stands on an earlier line too.");
            }
        }

        return entries;
    }

    private static (string Id, string Text) Parse(string place, string line, Func<JsonElement, string> text)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return (Id(json.RootElement), text(json.RootElement));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{place}: not an object with _id and text.", fault);
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, int>> ReadJudgements(string path, Dictionary<string, string> queries)
    {
        var judgements = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var seen = new Dictionary<(string Query, string Document), int>();
        foreach (var ((place, line), number) in LinesOf(path).Select((line, number) => (line, number)))
        {
            string[] cells = line.Split('\t');
            if (cells is not [var query, var document, var score] || !int.TryParse(score, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
            {
                // A heading may stand above the judgements.
                if (number == 0 && cells.Length == 3 && !queries.ContainsKey(cells[0]))
                {
                    continue;
                }

                throw new InvalidDataException($"{place}: not a query, a document and a score, parted by tabs.");
            }

            if (!queries.ContainsKey(query))
            {
                throw new InvalidDataException($"{place}: queries.jsonl has no query {query}.");
            }

            if (grade > MostGrade)
            {
                throw new InvalidDataException($"{place}: the score {grade} is more than {MostGrade}.");
            }

            if (seen.TryGetValue((query, document), out var earlier) && earlier != grade)
            {
                throw new InvalidDataException($"{place}: {document} was judged {earlier} for {query} on an earlier line.");
            }

            seen[(query, document)] = grade;
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

    private static IEnumerable<(string Place, string Line)> LinesOf(string path) =>
        File.ReadLines(path).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => ($"{path}, line {line.Index + 1}", line.Item));
}

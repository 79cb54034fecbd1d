using System.Text.Json;

namespace Assistant.Retrieval.Evaluating;

/// <summary>Reads question sets: a JSON object a line, see <see cref="RetrievalQuestion"/> for its members.</summary>
public static class QuestionSet
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <exception cref="IOException">The file is missing or unreadable.</exception>
    /// <exception cref="InvalidDataException">A line is no question; the message names file and line.</exception>
    public static IReadOnlyList<RetrievalQuestion> Load(string path)
    {
        var questions = new List<RetrievalQuestion>();
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                questions.Add(Parse(line, $"{path}, line {number + 1}"));
            }
        }

        return questions;
    }

    private static RetrievalQuestion Parse(string line, string place)
    {
        RetrievalQuestion? question;
        try
        {
            question = JsonSerializer.Deserialize<RetrievalQuestion>(line, Json);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{place}: not an object with id, question and answerable.", fault);
        }

        return question is not null && (!question.Answerable || (question.Keys is { Count: > 0 } keys && keys.All(group => group is { Count: > 0 } && !group.Any(string.IsNullOrEmpty))))
            ? question
            : throw new InvalidDataException($"{place}: an answerable question needs keys: groups of alternatives, none of them empty.");
    }
}

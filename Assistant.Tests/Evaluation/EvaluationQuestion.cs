using System.Text.Json;

namespace Assistant.Tests.Evaluation;

/// <summary>A question with what a right answer holds.</summary>
/// <param name="Id">Unique in its set.</param>
/// <param name="Language">nl or en.</param>
/// <param name="Question">As a user types it.</param>
/// <param name="Answerable">Whether the letters hold the answer.</param>
/// <param name="Keys">Of every group one alternative must stand in the first quote or its notes.</param>
/// <param name="Letter">The document number of the letter that holds the answer, where several are stored.</param>
internal sealed record EvaluationQuestion(
    string Id,
    string Language,
    string Question,
    bool Answerable,
    IReadOnlyList<IReadOnlyList<string>>? Keys = null,
    string? Letter = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<EvaluationQuestion> Load(string fileName) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Evaluation", fileName)).Where(line => line.Length > 0).Select(Parse)];

    private static EvaluationQuestion Parse(string line) =>
        JsonSerializer.Deserialize<EvaluationQuestion>(line, Json) ?? throw new InvalidDataException(line);
}

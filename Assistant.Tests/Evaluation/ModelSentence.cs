using System.Text.Json;

namespace Assistant.Tests.Evaluation;

/// <summary>What a good model says to a question of a set, in the language of the question.</summary>
/// <param name="Id">The question's.</param>
/// <param name="Sentence">A true sentence of our own.</param>
/// <param name="At">Of every group one alternative stands in the words that prove it; the question's keys when left out.</param>
internal sealed record ModelSentence(string Id, string Sentence, IReadOnlyList<IReadOnlyList<string>>? At = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyDictionary<string, ModelSentence> Load() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Evaluation", "model-sentences.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<ModelSentence>(line, Json) ?? throw new InvalidDataException(line))
            .ToDictionary(sentence => sentence.Id);
}

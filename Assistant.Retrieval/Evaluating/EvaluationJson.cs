using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Retrieval.Evaluating;

/// <summary>Saves and reads runs: <c>{"set":…,"documents":…,"queries":[{"id":…,"measures":{…}}]}</c>; other members are passed over.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(EvaluationRun))]
[JsonSerializable(typeof(RunReport))]
public sealed partial class EvaluationJson : JsonSerializerContext
{
    /// <exception cref="IOException">The file is missing or unreadable.</exception>
    /// <exception cref="InvalidDataException">The file is no saved run.</exception>
    public static EvaluationRun Load(string path)
    {
        EvaluationRun? run = null;
        JsonException? fault = null;
        try
        {
            run = JsonSerializer.Deserialize(File.ReadAllText(path), Default.EvaluationRun);
        }
        catch (JsonException broken)
        {
            fault = broken;
        }

        return run is { Set: not null, Queries: not null } && run.Queries.All(query => query is { Id: not null, Measures: not null })
            ? run
            : throw new InvalidDataException($"{path}: not a run saved with --json.", fault);
    }
}

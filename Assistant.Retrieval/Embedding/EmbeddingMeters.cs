using System.Diagnostics.Metrics;

namespace Assistant.Retrieval.Embedding;

/// <summary>Counts how questions came to be searched by meaning, or not.</summary>
internal sealed class EmbeddingMeters : IDisposable
{
    public const string Name = "Assistant.Retrieval.Embedding";

    private readonly Meter meter;
    private readonly Counter<long> questions;

    public EmbeddingMeters(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        questions = meter.CreateCounter<long>("assistant.questions.embedded", description: "Questions, by where their vector came from: the service, nowhere because it failed, or nowhere because it is left alone.");
    }

    public void Embedded(string source) => questions.Add(1, new KeyValuePair<string, object?>("source", source));

    public void Dispose() => meter.Dispose();
}

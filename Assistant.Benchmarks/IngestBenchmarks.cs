using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Storing;
using BenchmarkDotNet.Attributes;

namespace Assistant.Benchmarks;

/// <summary>One operation is one passage: analysed, stored and committed.</summary>
[MemoryDiagnoser]
public class IngestBenchmarks
{
    private const int Passages = 10_000;

    private IReadOnlyList<(Letter Letter, IReadOnlyList<Passage> Passages)> letters = [];
    private string dataDirectory = "";

    [GlobalSetup]
    public void Prepare() => letters = Corpus.Letters(Passages);

    [IterationSetup]
    public void Create() => dataDirectory = Directory.CreateTempSubdirectory("assistant-benchmark-").FullName;

    [IterationCleanup]
    public void Remove() => Directory.Delete(dataDirectory, recursive: true);

    [Benchmark(OperationsPerInvoke = Passages)]
    public void StoreAndCommit()
    {
        using var store = EmbeddedStore.Open(dataDirectory).Store!;
        foreach (var (letter, passages) in letters)
        {
            store.Replace(letter, passages);
        }

        store.Commit();
    }
}

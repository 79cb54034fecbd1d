using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using BenchmarkDotNet.Attributes;

namespace Assistant.Benchmarks;

/// <summary>One operation is one question over 10,000 passages, analysis included.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Passages = 10_000;

    private StoredCorpus corpus = null!;
    private StoreSnapshot snapshot = null!;

    [GlobalSetup]
    public void Store()
    {
        corpus = new StoredCorpus(Passages);
        snapshot = corpus.Snapshots.Acquire()!;
    }

    [GlobalCleanup]
    public void Remove()
    {
        snapshot.Dispose();
        corpus.Dispose();
    }

    [Benchmark(OperationsPerInvoke = 4)]
    public Task<int> DutchQuestion() => SearchAsync(Questions.Dutch, QuestionLanguage.Dutch);

    [Benchmark(OperationsPerInvoke = 4)]
    public Task<int> EnglishQuestion() => SearchAsync(Questions.English, QuestionLanguage.English);

    private async Task<int> SearchAsync(IReadOnlyList<string> questions, QuestionLanguage language)
    {
        var found = 0;
        foreach (var question in questions)
        {
            found += (await PassageSearcher.ByWords.SearchAsync(snapshot, QuestionAnalyzer.Analyze(snapshot, question, language), 10, CancellationToken.None)).Count;
        }

        return found;
    }
}

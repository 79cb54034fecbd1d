using Assistant.Bot.Answering;
using Assistant.Retrieval.Searching;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Benchmarks;

/// <summary>One operation is one whole answer in quote mode over 10,000 passages, proof included.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private const int Passages = 10_000;

    private StoredCorpus corpus = null!;
    private Answerer answerer = null!;

    [GlobalSetup]
    public void Store()
    {
        corpus = new StoredCorpus(Passages);
        answerer = new Answerer(corpus.Snapshots, PassageSearcher.ByWords, TimeProvider.System, NullLogger<Answerer>.Instance);
    }

    [GlobalCleanup]
    public void Remove() => corpus.Dispose();

    [Benchmark(OperationsPerInvoke = 4)]
    public Task<int> DutchQuestion() => AnswerAsync(Questions.Dutch);

    [Benchmark(OperationsPerInvoke = 4)]
    public Task<int> EnglishQuestion() => AnswerAsync(Questions.English);

    private async Task<int> AnswerAsync(IReadOnlyList<string> questions)
    {
        var quotes = 0;
        foreach (var question in questions)
        {
            quotes += (await answerer.AnswerAsync(new Question(question), CancellationToken.None)).Quotes.Count;
        }

        return quotes;
    }
}

using Assistant.Bot.Answering;
using Assistant.Bot.Answering.Modelling;
using Assistant.Bot.Conversations;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Assistant.Benchmarks;

/// <summary>What the assistant itself adds to the time a language model takes: one operation is one answer of up to three sentences over 10,000 passages.</summary>
[MemoryDiagnoser]
public class ModelAnswerBenchmarks
{
    private const int Passages = 10_000;

    private StoredCorpus corpus = null!;
    private ServiceProvider services = null!;
    private AnswerQuestion answer = null!;
    private ModelMode mode = null!;
    private IReadOnlyList<ModelQuestion> read = [];

    [GlobalSetup]
    public async Task Store()
    {
        corpus = new StoredCorpus(Passages);
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Chat:Endpoint"] = "http://localhost", ["Chat:Model"] = "instant" }).Build());
        collection.AddLogging();
        collection.AddMetrics();
        collection.AddSingleton(TimeProvider.System);
        collection.AddSingleton<SnapshotSource>(corpus.Snapshots);
        collection.AddSingleton(PassageSearcher.ByWords);
        collection.AddAssistantModel();
        collection.AddSingleton<IChatCompletionService>(new InstantModel());
        collection.AddAssistantConversations();
        services = collection.BuildServiceProvider();
        answer = services.GetRequiredService<AnswerQuestion>();
        mode = services.GetRequiredService<ModelMode>();
        var answerer = services.GetRequiredService<Answerer>();
        read = await Task.WhenAll(Questions.Dutch.Select(async question => new ModelQuestion(question, [], await answerer.ReadAsync(new Question(question), mode.Passages, CancellationToken.None))));
        if (await Drafting() == 0)
        {
            throw new InvalidOperationException($"No sentence was proven ({string.Join(", ", read.Select(question => $"{question.Reading.Quoted.Kind}, {question.Reading.Passages.Count} passages"))}): the benchmark measures nothing.");
        }
    }

    [GlobalCleanup]
    public void Remove()
    {
        services.Dispose();
        corpus.Dispose();
    }

    /// <summary>Prompt, reading of the stream, proof of every sentence.</summary>
    [Benchmark(OperationsPerInvoke = 4)]
    public async Task<int> Drafting()
    {
        var statements = 0;
        foreach (var question in read)
        {
            using var budget = mode.NewBudget();
            statements += (await mode.AnswerAsync(question, null, budget, CancellationToken.None)).Statements.Count;
        }

        return statements;
    }

    /// <summary>The same with the search before it.</summary>
    [Benchmark(OperationsPerInvoke = 4)]
    public async Task<int> SearchAndDrafting()
    {
        var statements = 0;
        foreach (var question in Questions.Dutch)
        {
            statements += (await answer(new Question(question), null, CancellationToken.None)).Statements.Count;
        }

        return statements;
    }
}

using System.Diagnostics.Metrics;
using System.Globalization;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Benchmarks;

/// <summary>
/// Search by words, by meaning and by both in the embedded store, beside Lucene.NET as it comes. The time of the
/// embedding service is not in it. Usage: search [passages ...], such as search 10000 100000 1000000.
/// </summary>
internal static class SearchRun
{
    private const int Dimension = 384;
    private const int Shown = 10;
    private const int GeneratedQuestions = 200;

    private static readonly EmbeddingModel Model = new("made-up", Dimension);

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var sizes = args.Length == 0 ? [10_000, 100_000] : args.Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray();
        foreach (var size in sizes)
        {
            var data = System.IO.Directory.CreateTempSubdirectory("assistant-search-");
            try
            {
                await MeasureAsync(size, data.FullName, cancellationToken);
            }
            finally
            {
                data.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static async Task MeasureAsync(int size, string data, CancellationToken cancellationToken)
    {
        _ = Corpus.Paragraphs;
        var questions = SomeQuestions(size);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var begin = TimeProvider.System.GetTimestamp();
        await BuildAsync(size, data, cancellationToken);
        Say($"{size:N0} passages, {Dimension} dimensions: built in {TimeProvider.System.GetElapsedTime(begin).TotalSeconds:F0} s, index {Megabytes(SizeOf(Path.Combine(data, "index")))} MB");

        using var snapshots = new EmbeddedSnapshots(data, TimeProvider.System);
        using var snapshot = snapshots.Acquire()!;
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var meters = new EmbeddingMeters(services.GetRequiredService<IMeterFactory>());
        using var generator = new MadeUpModel(Dimension);
        var client = new EmbeddingClient(generator, Model);
        var both = new PassageSearcher(new QuestionEmbedder(client, new EmbeddingOptions(), TimeProvider.System, meters, NullLogger<QuestionEmbedder>.Instance), null, NullLogger.Instance);
        begin = TimeProvider.System.GetTimestamp();
        await SearchAsync(both, snapshot, questions[0]);
        Say($"  first question: {TimeProvider.System.GetElapsedTime(begin).TotalSeconds:F1} s");
        Say($"  words:   {await Latencies.OfAsync(questions, question => SearchAsync(PassageSearcher.ByWords, snapshot, question))}");
        Say($"  both:    {await Latencies.OfAsync(questions, question => SearchAsync(both, snapshot, question))}");
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            vectors[question] = (await client.EmbedAsync([question], cancellationToken))[0];
        }

        Say($"  meaning: {await Latencies.OfAsync(questions, question => { NearestPassages.Find(snapshot.Reader, vectors[question], Shown, null); return ValueTask.CompletedTask; })}");
        vectors.Clear();
        Say($"  memory of the search: {Megabytes(GC.GetTotalMemory(forceFullCollection: true) - before)} MB");
        using var bare = new BareLucene(Path.Combine(data, "bare"), size);
        Say($"  Lucene.NET as it comes: {await Latencies.OfAsync(questions, question => { bare.Search(question, Shown); return ValueTask.CompletedTask; })}");
    }

    private static async Task BuildAsync(int size, string data, CancellationToken cancellationToken)
    {
        using var generator = new MadeUpModel(Dimension);
        using var embedder = new PassageEmbedder(new EmbeddingClient(generator, Model), new VectorCache(data, Model, TimeProvider.System), new EmbeddingOptions { BatchSize = 64 });
        await using var store = EmbeddedStore.Open(data, isRebuild: false, embedder).Store!;
        foreach (var (letter, passages) in Corpus.Stream(size))
        {
            await store.ReplaceAsync(letter, passages, cancellationToken);
        }

        await store.CommitAsync(cancellationToken);
    }

    private static async ValueTask SearchAsync(PassageSearcher searcher, StoreSnapshot snapshot, string question) =>
        await searcher.SearchAsync(snapshot, QuestionAnalyzer.Analyze(snapshot, question, QuestionLanguage.Dutch), Shown, CancellationToken.None);

    // Real questions, and runs of words from the text itself.
    private static List<string> SomeQuestions(int size)
    {
        var random = new Random(1);
        var questions = Questions.Dutch.ToList();
        while (questions.Count < GeneratedQuestions)
        {
            var words = Corpus.Paragraph(random.Next(size)).Split(' ');
            questions.Add(string.Join(' ', words.Skip(random.Next(Math.Max(1, words.Length - 6))).Take(random.Next(3, 7))));
        }

        return questions;
    }

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);

    private static long Megabytes(long bytes) => bytes / (1024 * 1024);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

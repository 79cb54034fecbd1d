using System.Globalization;
using System.Text.Json;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>One generation of one collection. It stays readable for as long as replaced passages are kept.</summary>
internal sealed class QdrantSnapshot : StoreSnapshot
{
    // The server's order is near the exact one, not the same: what is shown must lie well within what is fetched.
    private const int PerShown = 10;

    private const int MostByWords = 1000;

    private readonly QdrantCollection collection;
    private readonly CorpusStatistics statistics;
    private readonly Dictionary<string, Guid> ids;
    private readonly int most;

    public QdrantSnapshot(QdrantApi api, CommitMark mark, IReadOnlyList<Point> letters)
        : this(api, mark, letters, CorpusStatistics.Sum(letters.Select(letter => new CorpusStatistics(letter.Payload.Words!))))
    {
    }

    private QdrantSnapshot(QdrantApi api, CommitMark mark, IReadOnlyList<Point> letters, CorpusStatistics statistics)
        : base(letters.Select(letter => letter.Payload.Head!.Value.Deserialize(StoreJson.Default.LetterHead)!), new Lazy<CorpusStatistics>(statistics))
    {
        collection = new QdrantCollection(api, mark.Collection);
        ids = letters.ToDictionary(letter => letter.Payload.Letter!, letter => letter.Id, StringComparer.Ordinal);
        most = api.Options.Candidates;
        this.statistics = statistics;
        Mark = mark;
    }

    public override string Generation => string.Create(CultureInfo.InvariantCulture, $"{Mark.Identity}.{Mark.Generation}");

    public CommitMark Mark { get; }

    public override EmbeddingModel? Model => Mark.Embedding;

    public override async ValueTask<Letter?> FindLetterAsync(string documentNumber, CancellationToken cancellationToken)
    {
        if (!ids.TryGetValue(documentNumber, out var id))
        {
            return null;
        }

        var point = await collection.FindAsync(id, ["whole"], cancellationToken);
        return point?.Payload.Whole?.Deserialize(StoreJson.Default.Letter);
    }

    internal override async ValueTask<Candidates> CandidatesAsync(CandidateRequest request, CancellationToken cancellationToken)
    {
        var fetch = new CandidateFetch(collection, Generations.VisiblePassages(Mark.Generation, request.Within));
        var isEmpty = request.Within is { Count: 0 };
        var words = isEmpty ? null : WordVector.OfQuestion(request.Question, Vocabulary);
        var byWords = fetch.ByWordsAsync(words, Math.Clamp(PerShown * request.Count, most, Math.Max(most, MostByWords)), cancellationToken);
        var byMeaning = fetch.NearestAsync(isEmpty ? null : request.Vector, request.Nearest, cancellationToken);
        await Task.WhenAll(byWords, byMeaning);
        return CandidatesOf(await byWords, await byMeaning, request);
    }

    protected override void Dispose(bool disposing)
    {
        // Nothing is held open: the server keeps the generation.
    }

    private FetchedPassages CandidatesOf(IReadOnlyList<FoundPoint> byWords, IReadOnlyList<FoundPoint> byMeaning, CandidateRequest request)
    {
        var passages = new SortedDictionary<(string Letter, int Ordinal), (Passage Passage, double? Similarity)>(PassageKeys.Order);
        foreach (var (hit, similarity) in byWords.Select(hit => (hit, (double?)null)).Concat(byMeaning.Select(hit => (hit, (double?)CandidateFetch.Similarity(request.Vector!, hit)))))
        {
            var passage = hit.Payload!.Passage!.Value.Deserialize(StoreJson.Default.Passage)!;

            // A passage whose letter was lost has no head to be shown with.
            if (ids.ContainsKey(passage.LetterNumber))
            {
                passages[(passage.LetterNumber, passage.Ordinal)] = (passage, similarity);
            }
        }

        var index = PassageIndex.Of(passages.Values.Select(found => (found.Passage, Head(found.Passage.LetterNumber))));
        return new FetchedPassages(index, statistics) { Nearest = Nearest(passages.Values.Select(found => found.Similarity), index, request.Nearest) };
    }

    // Index documents are numbered in the order of the passages.
    private static List<ScoredDocument> Nearest(IEnumerable<double?> similarities, PassageIndex index, int count)
    {
        var best = new BestDocuments(count, new PassageOrder(index.Reader));
        foreach (var (document, similarity) in similarities.Index())
        {
            if (similarity is { } near)
            {
                best.Offer(new ScoredDocument(document, near));
            }
        }

        return best.Take();
    }
}

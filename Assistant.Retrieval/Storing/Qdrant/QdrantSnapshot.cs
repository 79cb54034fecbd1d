using System.Globalization;
using System.Text.Json;
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
        var queries = Queries(request.Question, request.Count).ToList();
        var found = queries.Count == 0 ? [] : await collection.QueryAsync(queries, cancellationToken);
        var passages = new SortedDictionary<(string Letter, int Ordinal), Passage>(PassageKeys.Order);
        foreach (var hit in found.SelectMany(result => result.Points))
        {
            var passage = hit.Payload!.Passage!.Value.Deserialize(StoreJson.Default.Passage)!;

            // A passage whose letter was lost has no head to be shown with.
            if (ids.ContainsKey(passage.LetterNumber))
            {
                passages[(passage.LetterNumber, passage.Ordinal)] = passage;
            }
        }

        return new FetchedPassages(PassageIndex.Of(passages.Values.Select(passage => (passage, Head(passage.LetterNumber)))), statistics);
    }

    protected override void Dispose(bool disposing)
    {
        // Nothing is held open: the server keeps the generation.
    }

    private IEnumerable<VectorQuery> Queries(AnalyzedQuestion question, int count)
    {
        if (WordVector.OfQuestion(question, Vocabulary) is { } words)
        {
            yield return new VectorQuery
            {
                Query = JsonSerializer.SerializeToElement(words, QdrantJson.Default.SparseVector),
                Using = VectorNames.Words,
                Filter = Generations.Visible(PointKinds.Passage, Mark.Generation),
                Limit = Math.Clamp(PerShown * count, most, CollectionDesign.MostResults),
                WithPayload = ["passage"],
            };
        }
    }
}

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
    // The server's order is near the exact one, not the same: what counts lies well within what is fetched, as a rule.
    private const int PerCounted = 4;

    private readonly QdrantCollection collection;
    private readonly IReadOnlyDictionary<string, StoredLetter> letters;
    private readonly int most;
    private readonly WordCoverage coverage;

    private QdrantSnapshot(QdrantApi api, CommitMark mark, IReadOnlyDictionary<string, StoredLetter> letters, CorpusStatistics statistics)
        : base(letters.Values.Select(letter => letter.Head))
    {
        collection = new QdrantCollection(api, mark.Collection);
        this.letters = letters;
        most = api.Options.Candidates;
        Statistics = statistics;
        coverage = new WordCoverage(WordVector.Excess(statistics));
        Mark = mark;
    }

    public override string Generation => string.Create(CultureInfo.InvariantCulture, $"{Mark.Identity}.{Mark.Generation}");

    public CommitMark Mark { get; }

    private protected override CorpusStatistics Statistics { get; }

    public override EmbeddingModel? Model => Mark.Embedding;

    /// <returns>The generation that a commit mark shows.</returns>
    public static async Task<QdrantSnapshot> LoadAsync(QdrantApi api, CommitMark mark, CancellationToken cancellationToken)
    {
        var letters = new Dictionary<string, StoredLetter>(StringComparer.Ordinal);
        var statistics = CorpusStatistics.Empty();
        await foreach (var point in new QdrantCollection(api, mark.Collection).ScrollAsync(Generations.Visible(PointKinds.Letter, mark.Generation), ["letter", "from", "head", "words"], cancellationToken))
        {
            var letter = new StoredLetter(point.Id, point.Payload.From!.Value, point.Payload.Head!.Value.Deserialize(StoreJson.Default.LetterHead)!);
            statistics.Add(point.Payload.Words!);

            // The end of a replaced version may have got lost in a power cut; its words count until the next ingest ends it.
            if (!letters.TryGetValue(point.Payload.Letter!, out var other) || other.From < letter.From)
            {
                letters[point.Payload.Letter!] = letter;
            }
        }

        return new QdrantSnapshot(api, mark, letters, statistics);
    }

    public override async ValueTask<Letter?> FindLetterAsync(string documentNumber, CancellationToken cancellationToken)
    {
        if (!letters.TryGetValue(documentNumber, out var known))
        {
            return null;
        }

        var point = await collection.FindAsync(known.Id, ["whole"], cancellationToken);
        return point?.Payload.Whole?.Deserialize(StoreJson.Default.Letter);
    }

    internal override async ValueTask<Candidates> CandidatesAsync(CandidateRequest request, CancellationToken cancellationToken)
    {
        var isEmpty = request.Within is { Count: 0 };
        var fetch = new CandidateFetch(collection, Generations.VisiblePassages(Mark.Generation, isEmpty ? [] : FilterConditions.Of(request.Filter, Letters)));
        var words = isEmpty ? null : WordVector.OfQuestion(request.Question);
        var depth = Math.Min(Math.Max(PerCounted * request.Count, most), CollectionDesign.MostResults);
        var byWords = fetch.ByWordsAsync(words, depth, null, cancellationToken);
        var byMeaning = fetch.NearestAsync(isEmpty ? null : request.Vector, request.Nearest, cancellationToken);
        await Task.WhenAll(byWords, byMeaning);
        var found = new FoundCandidates(passage => IsOfStoredVersion(passage) && request.Within?.Contains(passage.Letter!) != false, Head).With(await byMeaning, request.Vector).With(await byWords);
        var candidates = found.ToFetched(Statistics, request.Nearest);
        if ((await byWords).Count < depth || Missing(candidates, found, request) is not { } least)
        {
            return candidates;
        }

        candidates.Dispose();
        return found.With(await fetch.ByWordsAsync(words, CollectionDesign.MostResults, least, cancellationToken)).ToFetched(Statistics, request.Nearest);
    }

    protected override void Dispose(bool disposing)
    {
        // Nothing is held open: the server keeps the generation.
    }

    // The letter may be lost while its passages are there, and passages of a replaced version may have come back.
    private bool IsOfStoredVersion(PointPayload passage) => letters.TryGetValue(passage.Letter!, out var letter) && letter.From == passage.From;

    private float? Missing(FetchedPassages candidates, FoundCandidates found, CandidateRequest request)
    {
        var exact = new TermAtATimeScorer(candidates.Reader, Statistics, RankingParameters.Default).Top(request.Question.Concepts, request.Count, null);
        return coverage.Missing(exact, found.ScoresByWords, request.Count);
    }
}

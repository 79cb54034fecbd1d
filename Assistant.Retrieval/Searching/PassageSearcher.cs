using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Storing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Retrieval.Searching;

/// <summary>Finds the passages of a snapshot that a question is about: by words, and by meaning where there is a model for it.</summary>
public sealed class PassageSearcher
{
    private static readonly int WordsDepth = Math.Max(Reranker.Depth, LetterContext.Depth);

    // Deep enough that what one ranking has far down can be lifted by the other.
    private const int LeastDepth = 100;

    private readonly QuestionEmbedder? meaning;
    private readonly SearchCache? cache;
    private readonly ILogger log;
    private string? differing;

    internal PassageSearcher(QuestionEmbedder? meaning, SearchCache? cache, ILogger log)
    {
        this.cache = cache;
        this.meaning = meaning;
        this.log = log;
    }

    /// <summary>Ranks by words alone.</summary>
    public static PassageSearcher ByWords { get; } = new(null, null, NullLogger.Instance);

    /// <returns>What a passage would score by words that says all these concepts often; more than 0.</returns>
    public static double Most(IEnumerable<Concept> concepts) =>
        Math.Max(double.Epsilon, concepts.Sum(RankingParameters.Default.WeightOf) * (RankingParameters.Default.Saturation + 1));

    /// <returns>What a passage would score by words that says all that the question is about, often; more than 0.</returns>
    public static double MostToSay(AnalyzedQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Most(question.Concepts.Where(concept => concept.Role is ConceptRole.Subject or ConceptRole.Predicate or ConceptRole.Family));
    }

    /// <param name="snapshot">The letters as of one commit.</param>
    /// <param name="question">Analyzed against the same snapshot.</param>
    /// <param name="count">At most so many passages; at least 1.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>Best first, from the letters that the question's filter admits; empty when no word of the question occurs there and its meaning is not searched.</returns>
    /// <exception cref="IOException">The store cannot be read, or not now; of a measured search also: the embedding service failed.</exception>
    /// <exception cref="InvalidDataException">Of a measured search: the letters have vectors of another model, or none.</exception>
    public async ValueTask<IReadOnlyList<RankedPassage>> SearchAsync(StoreSnapshot snapshot, AnalyzedQuestion question, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var vector = await VectorAsync(snapshot, question, cancellationToken);
        var key = cache is null ? null : SearchKey.Of(snapshot, vector is not null, question, count);
        if (key is not null && cache!.Find(key) is { } kept)
        {
            return kept;
        }

        var found = await FindAsync(snapshot, question, vector, count, cancellationToken);
        if (key is not null)
        {
            cache!.Keep(key, found);
        }

        return found;
    }

    private static async ValueTask<IReadOnlyList<RankedPassage>> FindAsync(StoreSnapshot snapshot, AnalyzedQuestion question, float[]? vector, int count, CancellationToken cancellationToken)
    {
        var depth = vector is null ? Math.Max(WordsDepth, count) : Math.Max(LeastDepth, 2 * count);
        var within = snapshot.Within(question.Filter);
        using var candidates = await snapshot.CandidatesAsync(new CandidateRequest(question, depth, within) { Vector = vector, Nearest = depth }, cancellationToken);
        var best = new TermAtATimeScorer(candidates.Reader, candidates.Statistics, RankingParameters.Default).Top(question.Concepts, depth, within);
        var reranked = new Reranker(candidates.Reader, snapshot.Vocabulary, RankingParameters.Default).Rerank(question.Concepts, best);
        var words = new LetterContext(candidates, RankingParameters.Default).AddTo(reranked);
        return vector is null ? ByWordsAlone(snapshot, candidates, words.Take(count)) : Fused(snapshot, candidates, words, question, count);
    }

    private static List<RankedPassage> ByWordsAlone(StoreSnapshot snapshot, Candidates candidates, IEnumerable<RankedDocument> words)
    {
        var ranked = new List<RankedPassage>();
        foreach (var found in words)
        {
            var passage = candidates.ReadPassage(found.Document);
            ranked.Add(new RankedPassage(ranked.Count + 1, found.Score, passage, snapshot.Head(passage.LetterNumber)) { Words = found.Words });
        }

        return ranked;
    }

    private static List<RankedPassage> Fused(StoreSnapshot snapshot, Candidates candidates, List<RankedDocument> words, AnalyzedQuestion question, int count)
    {
        var fused = RankFusion.Fuse(words, candidates.Nearest, RankFusion.WordsWeight(question.Language), count, new PassageOrder(candidates.Reader));
        var ranked = new List<RankedPassage>(fused.Count);
        foreach (var found in fused)
        {
            var passage = candidates.ReadPassage(found.Document);
            ranked.Add(new RankedPassage(ranked.Count + 1, found.Score, passage, snapshot.Head(passage.LetterNumber)) { Words = found.Words, Similarity = found.Similarity });
        }

        return ranked;
    }

    private async ValueTask<float[]?> VectorAsync(StoreSnapshot snapshot, AnalyzedQuestion question, CancellationToken cancellationToken)
    {
        if (ModelAgreement.Problem(snapshot.Model, meaning?.Model) is { } problem)
        {
            if (meaning is { IsRequired: true })
            {
                throw new InvalidDataException(problem);
            }

            // Once per commit is enough.
            if (Interlocked.Exchange(ref differing, snapshot.Generation) != snapshot.Generation)
            {
                Log.ModelsDiffer(log, problem);
            }

            return null;
        }

        if (meaning is null)
        {
            return null;
        }

        if (cache?.Find(meaning.Model, question.Text) is { } kept)
        {
            return kept;
        }

        var vector = await meaning.EmbedAsync(question.Text, cancellationToken);
        if (vector is not null)
        {
            cache?.Keep(meaning.Model, question.Text, vector);
        }

        return vector;
    }
}

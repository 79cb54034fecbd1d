using System.Collections.Frozen;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;

namespace Assistant.Retrieval.Storing;

/// <summary>The letters as of one commit. Whoever acquired it disposes it; it stays readable until then.</summary>
public abstract class StoreSnapshot : IDisposable
{
    private readonly FrozenDictionary<string, LetterHead> heads;
    private readonly ReadOnce<Vocabulary> vocabulary = new();
    private readonly Lazy<IReadOnlyList<DossierCoverage>> dossiers;

    private protected StoreSnapshot(IEnumerable<LetterHead> letters)
    {
        Letters = [.. letters.OrderByDescending(head => head.Date).ThenByDescending(head => head.DocumentNumber, StringComparer.Ordinal)];
        heads = Letters.ToFrozenDictionary(head => head.DocumentNumber, StringComparer.Ordinal);
        dossiers = new Lazy<IReadOnlyList<DossierCoverage>>(() => DossierCoverage.Of(Letters.Where(letter => !letter.IsFictional)));
    }

    /// <summary>The heads of all letters, newest first.</summary>
    public IReadOnlyList<LetterHead> Letters { get; }

    /// <summary>The dossiers that the letters are filed in; fictional letters are filed in none.</summary>
    public IReadOnlyList<DossierCoverage> Dossiers => dossiers.Value;

    /// <summary>Names this commit: what was computed from another one is stale.</summary>
    public abstract string Generation { get; }

    /// <summary>The model that made the vectors of the passages; null when they have none.</summary>
    public virtual EmbeddingModel? Model => null;

    /// <summary>The words of the letters; built at first use, once per commit.</summary>
    internal Vocabulary Vocabulary => vocabulary.Get(() => new Vocabulary(Statistics, LetterAbbreviations.Of(Letters)));

    /// <summary>Of all passages; read at first use.</summary>
    private protected abstract CorpusStatistics Statistics { get; }

    /// <returns>The whole letter, or null when it is not stored.</returns>
    /// <exception cref="IOException">The store cannot be read, or not now.</exception>
    public abstract ValueTask<Letter?> FindLetterAsync(string documentNumber, CancellationToken cancellationToken);

    /// <returns>The numbers of the letters that the filter admits; null when it admits all.</returns>
    public IReadOnlySet<string>? Within(PassageFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.IsNone ? null : Letters.Where(filter.Admits).Select(letter => letter.DocumentNumber).ToHashSet(StringComparer.Ordinal);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <param name="request">What is asked of this snapshot.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>An index that holds at least the passages that can be among the best, to be disposed after use.</returns>
    internal abstract ValueTask<Candidates> CandidatesAsync(CandidateRequest request, CancellationToken cancellationToken);

    internal LetterHead Head(string documentNumber) => heads[documentNumber];
}

using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;

namespace Assistant.Bot.Answering;

/// <summary>What was searched: the number of letters and the date of the newest.</summary>
internal sealed record Coverage(int Letters, DateOnly? NewestDate)
{
    private const int MostDossiers = 2;

    /// <summary>The dossiers with most letters of which numbers in between are not stored; at most two.</summary>
    public IReadOnlyList<DossierCoverage> Incomplete { get; init; } = [];

    public static Coverage Of(StoreSnapshot snapshot)
    {
        var coverage = new Coverage(snapshot.Letters.Count, snapshot.Letters[0].Date);
        var incomplete = snapshot.Dossiers.Where(dossier => dossier.Missing > 0).OrderByDescending(dossier => dossier.Numbers.Count).Take(MostDossiers).ToList();
        return incomplete.Count == 0 ? coverage : coverage with { Incomplete = incomplete };
    }
}

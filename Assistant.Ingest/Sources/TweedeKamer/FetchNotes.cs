namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>The state of a folder of originals, written down whenever it changes.</summary>
internal sealed class FetchNotes(string folder, TimeProvider clock)
{
    private readonly FetchState state = FetchStateFile.Load(folder);

    /// <summary>Documents whose letters are still to be withdrawn: their ids, and their numbers.</summary>
    public IReadOnlyDictionary<Guid, string> Withdrawing => state.Withdrawing;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public ScopeState? Reached(FetchScope scope) => state.Scopes.GetValueOrDefault(scope.Key);

    /// <summary>Everything in the listing has been brought in.</summary>
    public void Reached(FetchScope scope, FetchedListing listing)
    {
        var before = Reached(scope);
        if ((listing.Newest ?? before?.Newest) is not { } newest)
            return;

        var full = listing.IsFull || before is null ? clock.GetUtcNow() : before.ListedInFull;
        state.Scopes[scope.Key] = new ScopeState(newest > before?.Newest || before is null ? newest : before.Newest, full);
        Save();
    }

    /// <summary>Remembers that these letters must be withdrawn, even if the run breaks off now.</summary>
    public void Withdraw(IReadOnlyList<Original> gone)
    {
        foreach (var original in gone)
            state.Withdrawing[original.Document.Id] = original.Number;

        if (gone.Count > 0)
            Save();
    }

    /// <summary>What the House took back and gave again is not withdrawn.</summary>
    public void StillThere(IEnumerable<Guid> documents)
    {
        var back = documents.Where(state.Withdrawing.ContainsKey).ToList();
        foreach (var document in back)
            state.Withdrawing.Remove(document);

        if (back.Count > 0)
            Save();
    }

    public void Withdrawn(Guid document)
    {
        if (state.Withdrawing.Remove(document))
            Save();
    }

    public int WrongSizesToday(Guid document, string source) =>
        state.WrongSizes.TryGetValue(document, out var wrong) && wrong.Source == source && wrong.Day == Today ? wrong.Times : 0;

    public void CameInWrongSize(Guid document, string source)
    {
        state.WrongSizes[document] = new WrongSize(source, Today, WrongSizesToday(document, source) + 1);
        Save();
    }

    private void Save() => FetchStateFile.Save(folder, state);
}

using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Storing;

/// <summary>What every store promises to those who store all letters anew.</summary>
public abstract class RebuildContract : StoreUnderTest
{
    /// <summary>Makes what is stored look as if the version before had analyzed it.</summary>
    protected abstract Task MarkAsOfAnEarlierVersionAsync();

    [SkippableFact]
    public async Task ARebuiltStoreTakesThePlaceOfTheOldOneAtItsCommit()
    {
        await StoreAsync(Some.Letter("2099D00001", "Kamelen."), Some.Letter("2099D00002", "Ook kamelen."));
        await using (var store = (await Stores.RebuildAsync(default)).Store!)
        {
            Assert.Empty(store.StoredHashes);
            await ReplaceAsync(store, Some.Letter("2099D00001", "Olifanten."));
            Assert.Equal(["2099D00001#0", "2099D00002#0"], await SearchAsync("kamelen"));
            await store.CommitAsync(default);
            Assert.Equal(["2099D00001#0"], await SearchAsync("olifanten"));
        }

        Assert.Empty(await SearchAsync("kamelen"));
        Assert.Equal(ReplaceOutcome.Changed, await StoreAsync(Some.Letter("2099D00001", "Giraffen.")));
    }

    [SkippableFact]
    public async Task LettersOfAnEarlierVersionCanBeReadToBeStoredAnew()
    {
        var letter = Some.Letter("2099D00001", "Kamelen.");
        await StoreAsync(letter);
        await MarkAsOfAnEarlierVersionAsync();
        Assert.Contains("Run reindex", (await Assert.ThrowsAsync<InvalidDataException>(AcquireAsync)).Message, StringComparison.Ordinal);
        Assert.Contains("Run reindex", (await Stores.OpenAsync(default)).Problem, StringComparison.Ordinal);

        await using (var store = (await Stores.RebuildAsync(default)).Store!)
        {
            using var source = Stores.ReadLetters();
            using var earlier = await source.AcquireAsync(default);
            await ReplaceAsync(store, (await earlier!.FindLetterAsync(Assert.Single(earlier.Letters).DocumentNumber, default))!);
            await store.CommitAsync(default);
        }

        using var snapshot = await AcquireAsync();
        Assert.Equivalent(letter, await snapshot!.FindLetterAsync("2099D00001", default), strict: true);
        Assert.Equal(["2099D00001#0"], await SearchAsync("kamelen"));
    }

    [SkippableFact]
    public async Task ARebuildThatIsGivenUpLeavesEverythingAsItWas()
    {
        await StoreAsync(Some.Letter("2099D00001", "Kamelen."));
        await using (var store = (await Stores.RebuildAsync(default)).Store!)
        {
            await ReplaceAsync(store, Some.Letter("2099D00002", "Olifanten."));
        }

        Assert.Equal(["2099D00001#0"], await SearchAsync("kamelen olifanten"));
        Assert.Equal(ReplaceOutcome.Unchanged, await StoreAsync(Some.Letter("2099D00001", "Kamelen.")));
    }
}

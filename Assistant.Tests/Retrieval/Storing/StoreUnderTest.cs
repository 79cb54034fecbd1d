using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Storing;

/// <summary>A store, and what tests do with it all the time.</summary>
public abstract class StoreUnderTest
{
    protected abstract LetterStores Stores { get; }

    protected static ValueTask<ReplaceOutcome> ReplaceAsync(LetterStore store, Letter letter) => store.ReplaceAsync(letter, Some.Passages(letter), default);

    protected async Task<ReplaceOutcome> StoreAsync(params Letter[] letters)
    {
        var outcome = ReplaceOutcome.Unchanged;
        await using var store = await OpenAsync();
        foreach (var letter in letters)
            outcome = await ReplaceAsync(store, letter);
        await store.CommitAsync(default);
        return outcome;
    }

    protected async Task<LetterStore> OpenAsync()
    {
        var opening = await Stores.OpenAsync(default);
        Assert.Null(opening.Problem);
        return opening.Store!;
    }

    /// <summary>The newest commit, through a source of its own that has seen nothing before.</summary>
    protected async Task<StoreSnapshot?> AcquireAsync()
    {
        using var source = Stores.Read();
        return await source.AcquireAsync(default);
    }

    protected async Task<IReadOnlyList<string>> SearchAsync(string question, int count = 10)
    {
        using var snapshot = await AcquireAsync();
        return await SearchAsync(snapshot!, question, count);
    }

    protected static async Task<IReadOnlyList<string>> SearchAsync(StoreSnapshot snapshot, string question, int count = 10)
    {
        return await SearchAsync(snapshot, QuestionAnalyzer.Analyze(snapshot, question, QuestionLanguage.Dutch), count);
    }

    protected static async Task<IReadOnlyList<string>> SearchAsync(StoreSnapshot snapshot, AnalyzedQuestion question, int count = 10) =>
        [.. (await PassageSearcher.ByWords.SearchAsync(snapshot, question, count, default)).Select(found => found.Passage.Id)];

    protected async Task<IReadOnlyList<double>> ScoresAsync(string question)
    {
        using var snapshot = await AcquireAsync();
        var analyzed = QuestionAnalyzer.Analyze(snapshot!, question, QuestionLanguage.Dutch);
        return [.. (await PassageSearcher.ByWords.SearchAsync(snapshot!, analyzed, 10, default)).Select(found => found.Score)];
    }
}

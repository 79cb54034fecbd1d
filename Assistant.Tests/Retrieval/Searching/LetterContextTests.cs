using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Searching;

public sealed class LetterContextTests
{
    private static readonly string[] Words = ["opvang", "slachtoffer", "gemeente", "registratie", "toezicht", "melding", "onderzoek", "politie"];

    [Fact]
    public async Task APassageBesideAnotherThatWasFoundComesBeforeTheSameWordsElsewhere()
    {
        using var letters = new StoredLetters(
            Some.Letter("2099D00001", "De gemeente houdt toezicht.", "Over fietsen gaat dit.", "Over bruggen ook."),
            Some.Letter("2099D00002", "Over treinen gaat dit.", "De gemeente houdt toezicht.", "Toezicht op de havens houdt de inspectie."));
        using var snapshot = letters.Snapshots.Acquire()!;

        var found = await FindAsync(snapshot, "toezicht door de gemeente");

        Assert.Equal(["2099D00002#1", "2099D00001#0"], found.Take(2).Select(passage => passage.Passage.Id));
        Assert.Equal(found[0].Words, found[1].Words);
    }

    [Fact]
    public async Task ThePassageBesideCountsMoreThanOneFurtherOn()
    {
        using var letters = new StoredLetters(
            Some.Letter("2099D00001", "De gemeente houdt toezicht.", "Over fietsen gaat dit.", "Toezicht is er op de havens."),
            Some.Letter("2099D00002", "De gemeente houdt toezicht.", "Toezicht is er op de havens.", "Over fietsen gaat dit."));
        using var snapshot = letters.Snapshots.Acquire()!;

        var found = await FindAsync(snapshot, "toezicht door de gemeente");

        Assert.Equal(["2099D00002#0", "2099D00001#0"], found.Take(2).Select(passage => passage.Passage.Id));
    }

    [Property(MaxTest = 60)]
    public void ItKeepsEveryPassageAndPutsNoneBehindThoseItDoesNotLookAt(int seed)
    {
        var random = new Random(seed);
        using var letters = new StoredLetters([.. Enumerable.Range(0, 12).Select(number => Some.Letter($"2099D{number:00000}", [.. Enumerable.Range(0, 5).Select(_ => Text(random))]))]);
        using var snapshot = letters.Snapshots.Acquire()!;
        var question = QuestionAnalyzer.Analyze(snapshot, Text(random), QuestionLanguage.Dutch);
        using var candidates = new WholeIndex(snapshot.Reader, CorpusStatistics.Of(snapshot.Reader), new(1_000_000));
        List<RankedDocument> ranked = [.. new TermAtATimeScorer(snapshot.Reader, candidates.Statistics, RankingParameters.Default).Top(question.Concepts, 60, null).Select(found => new RankedDocument(found.Document, found.Score, found.Score))];

        var inContext = new LetterContext(candidates, RankingParameters.Default).AddTo(ranked);

        Assert.Equal(ranked.OrderBy(found => found.Document).Select(found => (found.Document, found.Words)), inContext.OrderBy(found => found.Document).Select(found => (found.Document, found.Words)));
        Assert.Equal(inContext.OrderByDescending(found => found.Score), inContext);
        Assert.All(inContext, found => Assert.InRange(found.Score, found.Words, found.Words + (RankingParameters.Default.Context * ranked[0].Score)));
        Assert.Equal(ranked.Skip(LetterContext.Depth), inContext.Skip(LetterContext.Depth));
    }

    private static string Text(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(2, 12)).Select(_ => Words[random.Next(Words.Length)]));

    private static async Task<IReadOnlyList<RankedPassage>> FindAsync(EmbeddedSnapshot snapshot, string question) =>
        await PassageSearcher.ByWords.SearchAsync(snapshot, QuestionAnalyzer.Analyze(snapshot, question, QuestionLanguage.Dutch), 5, CancellationToken.None);
}

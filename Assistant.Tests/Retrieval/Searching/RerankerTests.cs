using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Searching;

public sealed class RerankerTests
{
    private static readonly string[] Words = ["opvang", "slachtoffer", "gemeente", "registratie", "registreren", "toezicht", "melding", "onderzoek", "politie", "werk"];

    [Fact]
    public async Task WhatATextBeginsWithCountsMoreThanWhatItEndsWith() =>
        Assert.StartsWith("Toezicht", await FirstAsync(
            "toezicht",
            "Gemeenten melden ieder jaar hoeveel plaatsen er zijn en vragen daarbij om toezicht.",
            "Toezicht melden gemeenten ieder jaar, hoeveel plaatsen er zijn en vragen daarbij om."), StringComparison.Ordinal);

    [Fact]
    public async Task WordsThatTheQuestionPutsTogetherCountMoreWhereTheyStandTogether() =>
        Assert.Contains("toezicht op de havens", await FirstAsync(
            "toezicht havens",
            "Er komt toezicht voor wie daar geld aan verdient, ook nabij havens.",
            "Er komt ook toezicht op de havens voor wie daar nabij geld verdient."), StringComparison.Ordinal);

    [Fact]
    public async Task AWordThatIsSpelledNearlyAlikeCountsWhereTheAskedOneIsLacking()
    {
        var found = await FindAsync("coördinator politie", "De politie houdt een overleg met velen.", "De politie houdt een coördinatie met velen.", "Een coördinator gaat.");

        var added = found.ToDictionary(passage => passage.Passage.Ordinal, passage => passage.Score - passage.Words);
        Assert.True(added[1] > added[0]);
    }

    [Property(MaxTest = 60)]
    public void ItKeepsEveryPassageAndPutsNoneBehindThoseItDoesNotLookAt(int seed)
    {
        var random = new Random(seed);
        using var letters = new StoredLetters([.. Enumerable.Range(0, 40).Select(number => Some.Letter($"2099D{number:00000}", Text(random)))]);
        using var snapshot = letters.Snapshots.Acquire()!;
        var question = QuestionAnalyzer.Analyze(snapshot, Text(random), QuestionLanguage.Dutch);
        var statistics = CorpusStatistics.Of(snapshot.Reader);
        var best = new TermAtATimeScorer(snapshot.Reader, statistics, RankingParameters.Default).Top(question.Concepts, 40, null);

        var ranked = new Reranker(snapshot.Reader, snapshot.Vocabulary, RankingParameters.Default).Rerank(question.Concepts, best);

        Assert.Equal(best.OrderBy(found => found.Document), ranked.Select(found => new ScoredDocument(found.Document, found.Words)).OrderBy(found => found.Document));
        Assert.Equal(ranked.OrderByDescending(found => found.Score), ranked);
        Assert.All(ranked, found => Assert.True(found.Score >= found.Words));
        Assert.Equal(best.Skip(Reranker.Depth), ranked.Skip(Reranker.Depth).Select(found => new ScoredDocument(found.Document, found.Score)));
    }

    private static string Text(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(3, 25)).Select(_ => Words[random.Next(Words.Length)]));

    private static async Task<string> FirstAsync(string question, params string[] paragraphs) =>
        (await FindAsync(question, paragraphs))[0].Passage.Text;

    private static async Task<IReadOnlyList<RankedPassage>> FindAsync(string question, params string[] paragraphs)
    {
        using var letters = new StoredLetters(Some.Letter("2099D00001", paragraphs));
        using var snapshot = letters.Snapshots.Acquire()!;
        return await PassageSearcher.ByWords.SearchAsync(snapshot, QuestionAnalyzer.Analyze(snapshot, question, QuestionLanguage.Dutch), 5, CancellationToken.None);
    }
}

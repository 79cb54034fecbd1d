using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Searching;

public sealed class PassageSearcherTests : IDisposable
{
    private readonly StoredLetters letters = new(
        Some.Letter(
            "2099D00001",
            "Ik laat onderzoek doen naar misstanden in de porno-industrie.",
            "De bewustwordingscampagnes lopen door tot het voorjaar.",
            "Het OM vervolgt de verdachten van seksuele uitbuiting.",
            "De opvang van minderjarige slachtoffers wordt uitgebreid.",
            "Gemeenten huren zorgcoördinatoren in."));

    public void Dispose() => letters.Dispose();

    [Theory]
    [InlineData("Wat gebeurt er in de pornosector?", "porno-industrie")]
    [InlineData("pornoindustrie", "porno-industrie")]
    [InlineData("Hoe lang loopt de campagne?", "bewustwordingscampagnes")]
    [InlineData("Wat doet het OM?", "OM vervolgt")]
    [InlineData("zorgcoordinator", "zorgcoördinatoren")]
    [InlineData("slachtofferopvang", "opvang van minderjarige slachtoffers")]
    [InlineData("vervolgingsbeslissing", "OM vervolgt")]
    public async Task ADutchQuestionFindsItsPassageInOtherWords(string question, string expected) =>
        Assert.Contains(expected, await FirstAsync(question, QuestionLanguage.Dutch), StringComparison.Ordinal);

    [Theory]
    [InlineData("what happens in the porn industry?", "porno-industrie")]
    [InlineData("awareness campaigns", "bewustwordingscampagnes")]
    [InlineData("Who prosecutes suspects of sexual exploitation?", "seksuele uitbuiting")]
    [InlineData("shelter for underage victims", "minderjarige slachtoffers")]
    [InlineData("care coordinators hired by municipalities", "zorgcoördinatoren")]
    public async Task AnEnglishQuestionFindsItsDutchPassage(string question, string expected) =>
        Assert.Contains(expected, await FirstAsync(question, QuestionLanguage.English), StringComparison.Ordinal);

    [Fact]
    public async Task WordsThatNoLetterHoldsFindNothing()
    {
        using var snapshot = letters.Snapshots.Acquire()!;
        var question = QuestionAnalyzer.Analyze(snapshot, "quantumchromodynamica", QuestionLanguage.Dutch);

        Assert.Empty(await PassageSearcher.ByWords.SearchAsync(snapshot, question, 10, CancellationToken.None));
        Assert.All(question.Concepts, concept => Assert.Empty(concept.Renderings));
    }

    [Fact]
    public void ManyTranslationsOfOneWordCountAsOneTerm()
    {
        using var snapshot = letters.Snapshots.Acquire()!;

        var question = QuestionAnalyzer.Analyze(snapshot, "promise shelter", QuestionLanguage.English);

        Assert.Equal(2, question.Concepts.Count(concept => concept.Role is not ConceptRole.Support and not ConceptRole.Family));
    }

    [Fact]
    public async Task NoMoreThanAskedForComesBackAndInOrder()
    {
        using var snapshot = letters.Snapshots.Acquire()!;
        var question = QuestionAnalyzer.Analyze(snapshot, "slachtoffers uitbuiting porno campagnes", QuestionLanguage.Dutch);

        var found = await PassageSearcher.ByWords.SearchAsync(snapshot, question, 3, CancellationToken.None);

        Assert.Equal([1, 2, 3], found.Select(passage => passage.Rank));
        Assert.Equal(found.OrderByDescending(passage => passage.Score), found);
    }

    [Fact]
    public async Task OnlyLettersThatTheFilterAdmitsAreFoundAndAllThatTheyHold()
    {
        letters.Store(Some.Letter("2099D00002", "Over de porno-industrie staat hier niets.", "De opvang groeit."));
        using var snapshot = letters.Snapshots.Acquire()!;
        var question = QuestionAnalyzer.Analyze(snapshot, "opvang porno-industrie campagnes", QuestionLanguage.Dutch);

        var found = await PassageSearcher.ByWords.SearchAsync(snapshot, question with { Filter = new PassageFilter { Letters = ["2099D00002"] } }, 10, CancellationToken.None);

        Assert.Equal(["2099D00002#0", "2099D00002#1"], found.Select(passage => passage.Passage.Id).Order());
    }

    private async Task<string> FirstAsync(string text, QuestionLanguage language)
    {
        using var snapshot = letters.Snapshots.Acquire()!;
        var found = await PassageSearcher.ByWords.SearchAsync(snapshot, QuestionAnalyzer.Analyze(snapshot, text, language), 5, CancellationToken.None);
        return found[0].Passage.Text;
    }
}

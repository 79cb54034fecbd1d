using Assistant.Retrieval.Language;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Retrieval.Storing.Qdrant;
using Assistant.Retrieval.Storing.Qdrant.Protocol;
using Assistant.Tests.Support;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

/// <summary>What a server leaves out by its product must not be able to be among the best by the exact score.</summary>
public sealed class WordVectorTests
{
    private static readonly string[] Words =
    [
        "kameel", "kamelen", "minister", "mensenhandel", "slachtoffer", "slachtofferopvang", "opvang", "arbeidsuitbuiting", "uitbuiting", "aanpak", "brug", "zeldzaam",
    ];

    [Property(MaxTest = 60)]
    public void NoScoreExceedsTheBoundOfTheProduct(int seed)
    {
        var random = new Random(seed);
        var letter = Some.Letter("2099D00001", [.. Enumerable.Range(0, 60).Select(_ => Paragraph(random))]);
        var passages = Some.Passages(letter).Select(passage => Adorned(passage, random)).ToList();
        using var index = PassageIndex.Of(passages.Select(passage => (passage, letter.Head)));
        var statistics = CorpusStatistics.Of(index.Reader);
        var vectors = AnalyzedLetter.Of(letter.Head, passages).Words;
        var question = new AnalyzedQuestion("", QuestionLanguage.Dutch, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => SomeConcept(random, [.. statistics.Fields[IndexFields.Text].Frequencies.Keys]))]);
        var bound = new WordCoverage(WordVector.Excess(statistics)).Bound;

        var asked = WordVector.OfQuestion(question)!;
        var exact = new TermAtATimeScorer(index.Reader, statistics, RankingParameters.Default).Top(question.Concepts, passages.Count, null);

        Assert.All(exact, found => Assert.InRange(found.Score, 0, bound * Product(asked, vectors[found.Document])));
    }

    [Fact]
    public void TermsWithOneNumberAddUpSoThatNoneIsSentTwice()
    {
        var terms = new Dictionary<string, IReadOnlyDictionary<string, int>> { [IndexFields.Text] = Enumerable.Range(0, 200_000).ToDictionary(number => $"woord{number}", _ => 1) };

        var vector = WordVector.OfPassage(terms);

        Assert.InRange(vector.Indices.Count, 199_900, 199_999);
        Assert.Equal(vector.Indices.Count, vector.Indices.Distinct().Count());
        Assert.Equal(2, vector.Values.Max() / vector.Values.Min(), 1);
    }

    private static double Product(SparseVector one, SparseVector other)
    {
        var weights = other.Indices.Zip(other.Values).ToDictionary();
        var sum = 0f;
        foreach (var (number, weight) in one.Indices.Zip(one.Values))
            sum += weight * MathF.Log(2) * weights.GetValueOrDefault(number);
        return sum;
    }

    // Very long and very short ones, one word again and again, and the same ones twice.
    private static string Paragraph(Random random) => random.Next(8) switch
    {
        0 => string.Join(' ', Enumerable.Range(0, random.Next(300, 1500)).Select(_ => Words[random.Next(Words.Length)])),
        1 => Words[random.Next(Words.Length)],
        2 => string.Join(' ', Enumerable.Repeat(Words[random.Next(Words.Length)], random.Next(2, 60))),
        3 => "Precies dezelfde alinea over kamelen en de aanpak van mensenhandel",
        _ => string.Join(' ', Enumerable.Range(0, random.Next(2, 30)).Select(_ => Words[random.Next(Words.Length - 1)])),
    };

    private static Passage Adorned(Passage passage, Random random) =>
        random.Next(3) > 0 ? passage : passage with { SectionPath = [string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => Words[random.Next(Words.Length)]))] };

    private static Concept SomeConcept(Random random, string[] stems) => new(
        "",
        [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => new Rendering([.. Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => stems[random.Next(stems.Length)])], random.NextDouble()))],
        random.NextDouble() * 10,
        (ConceptRole)random.Next(5));
}

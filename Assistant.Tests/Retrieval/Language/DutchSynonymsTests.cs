using Assistant.Retrieval.Language;

namespace Assistant.Tests.Retrieval.Language;

public sealed class DutchSynonymsTests
{
    [Theory]
    [InlineData("beloven", "toezegging")]
    [InlineData("huisbaas", "verhuurder")]
    [InlineData("NLA", "Arbeidsinspectie")]
    [InlineData("DJI", "Dienst Justitiële Inrichtingen")]
    [InlineData("nagels", "nagelstudio")]
    [InlineData("uitbuiters", "daders")]
    public void WordsOfOneGroupAreSynonymsOfEachOther(string word, string other)
    {
        Assert.Contains(Stem(other), SynonymsOf(word));
        Assert.Contains(Stem(word), SynonymsOf(other));
    }

    [Theory]
    [InlineData("openbaar", "geheim")]
    [InlineData("openbaar", "plotseling")]
    [InlineData("gemeente", "verblijfplaats")]
    [InlineData("wet", "onrechtmatig")]
    [InlineData("koop", "kopje")]
    [InlineData("mensensmokkel", "mensenhandel")]
    public void OppositesAndOtherSensesAreNoSynonyms(string word, string other)
    {
        Assert.DoesNotContain(Stem(other), SynonymsOf(word));
        Assert.DoesNotContain(Stem(word), SynonymsOf(other));
    }

    [Fact]
    public void NoWordIsSetApartFromTheSameOneTwice()
    {
        var pairs = WordList.Read("dutch-not-synonyms.txt")
            .Select(line => line.Split([':', ';'], StringSplitOptions.TrimEntries))
            .SelectMany(words => words.Skip(1).Select(other => string.Join(" / ", new[] { Stem(words[0]), Stem(other) }.Order(StringComparer.Ordinal))))
            .ToList();

        Assert.NotEmpty(pairs);
        Assert.Equal(pairs.Distinct(StringComparer.Ordinal), pairs);
    }

    private static string Stem(string text) => string.Join(' ', WordParts.Of(text).Words);

    private static List<string> SynonymsOf(string word) => [.. DutchSynonyms.Instance.Of(Stem(word)).Select(synonym => string.Join(' ', synonym.Terms))];
}

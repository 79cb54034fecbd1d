using Assistant.Retrieval.Language;

namespace Assistant.Tests.Retrieval.Language;

public sealed class BilingualLexiconTests
{
    [Theory]
    [InlineData("human trafficking", "mensenhandel")]
    [InlineData("porn industry", "porno-industrie")]
    [InlineData("National Rapporteur", "Nationaal Rapporteur")]
    [InlineData("recidivism", "recidive")]
    [InlineData("autumn", "najaar")]
    [InlineData("Public Prosecution Service", "Openbaar Ministerie")]
    [InlineData("subsidies", "subsidie")]
    [InlineData("payslips", "loonstrook")]
    [InlineData("keep an eye on", "monitoren")]
    [InlineData("Wkkgz", "Wet kwaliteit, klachten en geschillen zorg")]
    public void TermsOfTheFieldHaveTheirDutchRendering(string english, string dutch)
    {
        var key = string.Join(' ', EnglishTokens.Of(english).Select(token => token.Term));

        Assert.Contains(dutch, BilingualLexicon.Instance.Dutch(key), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void TheListHoldsAtLeastFifteenHundredPairsWithoutRepeating()
    {
        var lines = WordList.Read("nl-en.tsv");

        Assert.True(lines.Count >= 1500, $"{lines.Count} pairs");
        Assert.Empty(lines.GroupBy(line => line.ToLowerInvariant(), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}

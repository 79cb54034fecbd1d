using Assistant.Retrieval.Language;

namespace Assistant.Tests.Retrieval.Language;

public sealed class CompoundSplitterTests
{
    private static readonly CompoundSplitter Splitter = new(
        new HashSet<string> { "bewustwording", "campagn", "porno", "sector", "opvang", "plek", "mens", "handel", "handelar", "kind", "melding", "bereid", "jeug", "zorg" }.Contains);

    [Theory]
    [InlineData("bewustwordingscampagn", "bewustwording campagn")]
    [InlineData("pornosector", "porno sector")]
    [InlineData("opvangplek", "opvang plek")]
    [InlineData("mensenhandel", "mens handel")]
    [InlineData("kinderopvang", "kind opvang")]
    [InlineData("kinderopvangplek", "kind opvang plek")]
    public void ACompoundIsCutIntoWordsOfTheLetters(string compound, string parts) =>
        Assert.Equal(parts, string.Join(' ', Splitter.Split(compound)));

    [Theory]
    [InlineData("minister")]
    [InlineData("sector")]
    [InlineData("")]
    [InlineData("handelingsbekwaam")]
    [InlineData("28638handel")]
    public void OtherWordsStayWhole(string word) => Assert.Empty(Splitter.Split(word));
}

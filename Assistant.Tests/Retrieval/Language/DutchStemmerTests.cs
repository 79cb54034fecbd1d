using Assistant.Retrieval.Language;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Language;

public sealed class DutchStemmerTests
{
    [Theory]
    [InlineData("campagne", "campagnes")]
    [InlineData("commissie", "commissies")]
    [InlineData("brief", "brieven")]
    [InlineData("huis", "huizen")]
    [InlineData("slachtoffer", "slachtoffers")]
    [InlineData("motie", "moties")]
    [InlineData("gemeente", "gemeenten")]
    [InlineData("maatregel", "maatregelen")]
    [InlineData("jongen", "jongens")]
    [InlineData("bestelwagen", "bestelwagens")]
    [InlineData("stem", "stemmen")]
    [InlineData("bon", "bonnen")]
    [InlineData("adres", "adressen")]
    [InlineData("gevangenis", "gevangenissen")]
    public void SingularAndPluralMeet(string singular, string plural) =>
        Assert.Equal(DutchStemmer.Stem(singular), DutchStemmer.Stem(plural));

    [Theory]
    [InlineData("mens", "mening")]
    [InlineData("opvang", "omvang")]
    [InlineData("brief", "brein")]
    [InlineData("gegeven", "gegevens")]
    [InlineData("grendel", "grens")]
    public void DifferentWordsStayApart(string one, string other) =>
        Assert.NotEqual(DutchStemmer.Stem(one), DutchStemmer.Stem(other));

    [Property]
    public Property AStemIsNeverEmptyNorLongerThanItsWord() => Prop.ForAll(
        Gen.Choose(1, 30).SelectMany(length => Gen.ArrayOf(Gen.Elements("abcdefghijklmnopqrstuvwxyz0123456789".ToCharArray()), length)).Select(letters => new string(letters)).ToArbitrary(),
        word => DutchStemmer.Stem(word) is { Length: > 0 } stem && stem.Length <= word.Length);
}

using Assistant.Retrieval.Language;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Language;

public sealed class SeparableVerbFilterTests
{
    [Theory]
    [InlineData("Hoe pakt de minister uitbuiting aan?", "aanpakken")]
    [InlineData("Wat stelt de staatssecretaris voor?", "voorstellen")]
    [InlineData("Welke cijfers leverde de politie aan?", "aanleveren")]
    [InlineData("Nam de Kamer de motie aan?", "aannemen")]
    [InlineData("De minister pakt uitbuiting aan in alle sectoren.", "aanpakken")]
    [InlineData("Zij stelde vast dat er meer meldingen zijn.", "vaststellen")]
    [InlineData("Dit houdt in dat gemeenten meer opvang bieden", "inhouden")]
    [InlineData("maatregelen om uitbuiting aan te pakken.", "aanpakken")]
    [InlineData("maatregelen om misstanden tegen te gaan", "tegengaan")]
    [InlineData("plannen om kinderen op te vangen en te helpen", "opvangen")]
    [InlineData("De inspectie spoort daders op, maar niet vaak.", "opsporen")]
    public void AVerbInTwoPartsIsReadAsOne(string text, string whole) =>
        Assert.Contains(DutchStemmer.Stem(whole), Terms(text));

    [Theory]
    [InlineData("Hij werkt aan een plan.", "aanwerken")]
    [InlineData("De minister pakt dit op met gemeenten en werkt aan wetgeving.", "aanpakken")]
    [InlineData("De minister pakt dit. Daar denkt de Kamer aan.", "aanpakken")]
    [InlineData("Dat kan door te investeren in opvang.", "doorinvesteren")]
    [InlineData("Het is bedoeld om te pakken.", "ompakken")]
    public void APrepositionIsNoPartOfAVerb(string text, string whole) =>
        Assert.DoesNotContain(DutchStemmer.Stem(whole), Terms(text));

    [Fact]
    public void TheOtherWordsKeepTheirPlaces()
    {
        const string Apart = "De minister pakt uitbuiting hard aan in alle sectoren.";

        var tokens = TextAnalysis.Tokens(Apart);

        Assert.Equal(["minister", "aanpak", "uitbuit", "hard", "sector"], tokens.Select(token => token.Term));
        Assert.Equal([1, 2, 3, 4, 8], tokens.Select(token => token.Position));
    }

    [Theory]
    [InlineData("Vier van de zes bedrijven doen mee.", "mee")]
    [InlineData("plannen om daders los te laten en te helpen", "los")]
    public void ThePartThatStandsApartIsNoWordOfItsOwn(string text, string part) =>
        Assert.DoesNotContain(DutchStemmer.Stem(part), Terms(text));

    [Property]
    public Property WhateverTheTextTheTokensStandInItInOrder() => Prop.ForAll(
        Gen.Elements("aan", "te", "pakken", "pakt", "stelt", "vast", "voor", "dat", "de", "minister", "op.", "in,", "aan?", ";", "neemt", "tegen", "gaan", "\u00ad", "AAN", "\u0130n", "en").ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary(),
        text =>
        {
            var tokens = TextAnalysis.Tokens(text);
            return tokens.TrueForAll(token => token.Start >= 0 && token.End <= text.Length && token.Start < token.End)
                && tokens.Zip(tokens.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start && pair.First.Position <= pair.Second.Position);
        });

    private static IEnumerable<string> Terms(string text) => TextAnalysis.Tokens(text).Select(token => token.Term);
}

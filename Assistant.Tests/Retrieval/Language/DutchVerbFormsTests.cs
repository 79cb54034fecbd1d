using Assistant.Retrieval.Language;

namespace Assistant.Tests.Retrieval.Language;

public sealed class DutchVerbFormsTests
{
    [Theory]
    [InlineData("zenden", "zond")]
    [InlineData("zond", "gezonden")]
    [InlineData("aanbieden", "aangeboden")]
    [InlineData("aangeboden", "aanbood")]
    [InlineData("verzoeken", "verzocht")]
    [InlineData("sturen", "stuurt")]
    [InlineData("pakken", "pakt")]
    [InlineData("stellen", "gesteld")]
    [InlineData("maken", "maakt")]
    [InlineData("gestuurd", "sturen")]
    [InlineData("controleert", "controleren")]
    [InlineData("uitvoeren", "uitgevoerd")]
    [InlineData("verwachten", "verwacht")]
    public void TheFormsOfAVerbLeadToEachOther(string form, string other)
    {
        var forms = DutchVerbForms.Of(DutchStemmer.Stem(form)).Append(DutchStemmer.Stem(form));

        Assert.Contains(DutchStemmer.Stem(other), forms);
    }

    [Fact]
    public void AWordIsNoOtherFormOfItself() => Assert.DoesNotContain("stur", DutchVerbForms.Of("stur"));
}

using Assistant.Retrieval.Storing.Qdrant;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class TermNumberTests
{
    [Theory]
    [InlineData("hello", 613153351)]
    [InlineData("minister", 458357358)]
    [InlineData("kamerbrief", 1516140436)]
    public void TermsAreNumberedAsQdrantNumbersThem(string term, uint number) => Assert.Equal(number, TermNumber.Of(term));

    [Fact]
    public void TheStemsOfQdrantsOwnExampleGetItsNumbers() => Assert.Equal(
        [112174620u, 177304315u, 662344706u, 771857363u, 1617337648u],
        new[] { "recip", "bake", "chocol", "chip", "cooki" }.Select(TermNumber.Of).Order());
}

using Assistant.Bot.Answering;

namespace Assistant.Tests.Bot.Answering;

public sealed class ReportedStatementsTests
{
    [Fact]
    public void EachStatementStandsBehindTheWordsThatIntroduceThemAll() =>
        Assert.Equal(
            ["Zij vertelden dat hun loon was ingehouden", "Zij vertelden dat zij 140 euro betaalden", "Zij vertelden dat er geen bed was."],
            ReportedStatements.Of("Zij vertelden dat hun loon was ingehouden, dat zij 140 euro betaalden en dat er geen bed was."));

    [Theory]
    [InlineData("Zij vertelden dat hun loon was ingehouden.")]
    [InlineData("De opvang krijgt 3 miljoen euro, voor 120 plekken.")]
    [InlineData("Het plan dat in mei verscheen, kost 2 miljoen euro.")]
    [InlineData("")]
    public void ASentenceThatReportsOneThingIsNotTakenApart(string sentence) => Assert.Empty(ReportedStatements.Of(sentence));
}

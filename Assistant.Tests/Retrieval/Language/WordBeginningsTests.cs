using Assistant.Retrieval.Language;

namespace Assistant.Tests.Retrieval.Language;

public sealed class WordBeginningsTests
{
    private readonly WordBeginnings beginnings = new(["registratie", "regio", "registrer", "zorg", "2024", "rest"]);

    [Theory]
    [InlineData("regi", "regio registratie registrer")]
    [InlineData("registrer", "registrer")]
    [InlineData("zz", "")]
    [InlineData("a", "")]
    [InlineData("20", "")]
    public void EveryWordWithTheBeginningIsFound(string beginning, string expected) =>
        Assert.Equal(expected, string.Join(' ', beginnings.With(beginning)));
}

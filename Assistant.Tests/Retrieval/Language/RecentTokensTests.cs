using Assistant.Retrieval.Language;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Language;

public sealed class RecentTokensTests
{
    [Property]
    public void TokensAreThoseOfTheAnalysisHoweverOftenTheyAreAskedFor(string? text)
    {
        var tokens = TextAnalysis.Tokens(text ?? "");
        Assert.Equal(tokens, RecentTokens.Of(text ?? ""));
        Assert.Equal(tokens, RecentTokens.Of(text ?? ""));
    }

    [Fact]
    public void ALongTextIsAnalysedToo()
    {
        var text = string.Join(' ', Enumerable.Repeat("opvang van slachtoffers", 500));
        Assert.Equal(TextAnalysis.Tokens(text), RecentTokens.Of(text));
    }
}

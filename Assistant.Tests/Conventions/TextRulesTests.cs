namespace Assistant.Tests.Conventions;

public sealed class TextRulesTests
{
    [Fact]
    public void NoFileNamesAPathOfOneMachine() => Expect.NoOffence(TextRules.NoMachinePath);

    [Fact]
    public void NoFileNamesAPackageRegistry() => Expect.NoOffence(TextRules.NoRegistryHost);

    [Fact]
    public void TheLockFileLeavesTheRegistryToTheMachine() =>
        Assert.DoesNotContain("\"resolved\"", Repository.Read("Assistant.Bot/package-lock.json"), StringComparison.Ordinal);

    [Theory]
    [InlineData("work", "main")]
    [InlineData("tmp", "a.txt")]
    [InlineData("home", "someone")]
    public void AMachinePathIsCaught(string folder, string rest)
    {
        var text = $"first line\nread \"/{folder}/{rest}\"";
        var offence = Assert.Single(TextRules.NoMachinePath("a.md", text));
        Assert.Equal(2, offence.Line);
    }

    [Theory]
    [InlineData("see ../wo" + "rk/main or https://example.nl/home/index and $HOME/tmp/x")]
    [InlineData("Assistant.Bot/wwwroot/page/chat.js")]
    public void RelativePathsAndAddressesPass(string text) => Assert.Empty(TextRules.NoMachinePath("a.md", text));

    [Theory]
    [InlineData("registry", "np" + "mjs.org")]
    [InlineData("api", "nu" + "get.org")]
    public void ARegistryHostIsCaught(string name, string domain) =>
        Assert.Single(TextRules.NoRegistryHost("a.md", $"https://{name}.{domain}/x"));
}

namespace Assistant.Tests.Conventions;

public sealed class MemberRulesTests
{
    [Fact]
    public void NoMethodIsTooLong() => Expect.NoOffence(MemberRules.NoLongMethod);

    [Fact]
    public void NoConstructorTakesTooMuch() => Expect.NoOffence(MemberRules.NoLongConstructor);

    [Fact]
    public void TestNamesHoldNoUnderscores() => Expect.NoOffence(MemberRules.TestNamesAreSentences);

    [Fact]
    public void AMethodOfMoreThanSixtyLinesIsCaught()
    {
        Expect.One(MemberRules.NoLongMethod, "A.cs", WithMethod(61));
        Expect.None(MemberRules.NoLongMethod, "A.cs", WithMethod(60));
    }

    [Theory]
    [InlineData("class A { A(int a, int b, int c, int d, int e, int f) { } }")]
    [InlineData("class A(int a, int b, int c, int d, int e, int f);")]
    public void AConstructorOfSixParametersIsCaught(string text) =>
        Expect.One(MemberRules.NoLongConstructor, "A.cs", text);

    [Theory]
    [InlineData("record A(int a, int b, int c, int d, int e, int f);")]
    [InlineData("class A(int a, int b, int c, int d, int e);")]
    public void RecordsAndFiveParametersPass(string text) => Expect.None(MemberRules.NoLongConstructor, "A.cs", text);

    [Fact]
    public void AnUnderscoreInATestNameIsCaught() =>
        Expect.One(MemberRules.TestNamesAreSentences, "A.cs", "class A { [Fact] void Reads_letters() { } }");

    private static string WithMethod(int lines) =>
        $"class A\n{{\n    [Some]\n    public void B()\n    {{{new string('\n', lines - 2)}    }}\n}}";
}

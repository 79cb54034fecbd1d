namespace Assistant.Tests.Conventions;

public sealed class TypeRulesTests
{
    private const string OneImplementation = "interface IReader; class A : IReader;";

    [Fact]
    public void ConcreteClassesAreSealed() => Expect.NoOffence(TypeRules.ConcreteClassesAreSealed);

    [Fact]
    public void InterfacesHaveTwoImplementations() => Expect.NoOffence(TypeRules.InterfacesHaveTwoImplementations);

    [Theory]
    [InlineData("class A;")]
    [InlineData("public record A(int B);")]
    [InlineData("static class Outer { class A; }")]
    public void AnOpenClassIsCaught(string text) => Expect.One(TypeRules.ConcreteClassesAreSealed, "A.cs", text);

    [Theory]
    [InlineData("sealed class A; abstract class B; static class C; record struct D; struct E; sealed record F;")]
    [InlineData("sealed partial class A; partial class A;")]
    [InlineData("class A { [Benchmark] public void Search() { } }")]
    public void ClosedTypesPass(string text) => Expect.None(TypeRules.ConcreteClassesAreSealed, "A.cs", text);

    [Theory]
    [InlineData("interface IReader;")]
    [InlineData(OneImplementation)]
    public void AnInterfaceWithoutTwoImplementationsIsCaught(string text) =>
        Expect.One(TypeRules.InterfacesHaveTwoImplementations, "Assistant.Bot/IReader.cs", text);

    [Fact]
    public void AnInterfaceWithTwoImplementationsPasses() => Expect.None(TypeRules.InterfacesHaveTwoImplementations,
        "Assistant.Bot/IReader.cs", OneImplementation + "record B : Some.Where.IReader;");

    [Fact]
    public void AnImplementationInTheTestsDoesNotCount()
    {
        var files = new[]
        {
            SourceFile.Of("Assistant.Bot/IReader.cs", OneImplementation),
            SourceFile.Of("Assistant.Tests/B.cs", "class B : IReader;"),
        };
        Assert.Single(TypeRules.InterfacesHaveTwoImplementations(files));
    }
}

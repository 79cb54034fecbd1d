using System.Globalization;
using System.Reflection;

namespace Assistant.Tests.Conformance;

/// <summary>Every case of the protocol's test plan has a test that carries its number: run them with --filter "Case=49".</summary>
public sealed class CaseMapTests
{
    private const int LastCase = 60;

    [Fact]
    public void EveryCaseOfTheTestPlanHasATest()
    {
        var tested = typeof(CaseMapTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(TraitAttribute) && attribute.ConstructorArguments[0].Value as string == "Case")
            .Select(attribute => int.Parse((string)attribute.ConstructorArguments[1].Value!, CultureInfo.InvariantCulture))
            .Distinct();
        Assert.Equal(Enumerable.Range(1, LastCase), tested.Order());
    }
}

using System.Globalization;
using System.Reflection;

namespace Assistant.Tests.Conformance;

/// <summary>Every case of the protocol's test plan has a test that bears its number as the trait "Case".</summary>
public sealed class CaseTests
{
    private const string Name = "Case";

    private static readonly IReadOnlyList<int> Named =
    [
        .. typeof(CaseTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .SelectMany(method => method.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(TraitAttribute) && Name.Equals(attribute.ConstructorArguments[0].Value))
            .Select(attribute => int.Parse((string)attribute.ConstructorArguments[1].Value!, CultureInfo.InvariantCulture))
            .Distinct()
            .Order(),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ACaseHasATest(int number) => Assert.Contains(number, Named);

    [Fact]
    public void NoTestBearsANumberThatIsNoCase() => Assert.All(Named, number => Assert.InRange(number, 1, 60));
}

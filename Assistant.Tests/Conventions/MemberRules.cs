using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assistant.Tests.Conventions;

internal static class MemberRules
{
    private const int LongestMethod = 60;
    private const int MostParameters = 5;
    private static readonly string[] TestAttributes = ["Fact", "Theory", "SkippableFact", "SkippableTheory", "Property"];

    public static IEnumerable<Offence> NoLongMethod(SourceFile file) =>
        from member in file.Find<MemberDeclarationSyntax>()
        where member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax
        let lines = LinesOf(member)
        where lines > LongestMethod
        select file.At(member, $"{lines} lines in one member, {LongestMethod} allowed");

    public static IEnumerable<Offence> NoLongConstructor(SourceFile file)
    {
        var written = file.Find<ConstructorDeclarationSyntax>().Select(constructor => constructor.ParameterList);
        var primary = file.Find<TypeDeclarationSyntax>()
            .Where(type => type is not RecordDeclarationSyntax)
            .Select(type => type.ParameterList);
        return written.Concat(primary)
            .OfType<ParameterListSyntax>()
            .Where(list => list.Parameters.Count > MostParameters)
            .Select(list => file.At(list,
                $"a constructor with {list.Parameters.Count} parameters, {MostParameters} allowed"));
    }

    public static IEnumerable<Offence> TestNamesAreSentences(SourceFile file) =>
        file.Find<MethodDeclarationSyntax>()
            .Where(method => IsTest(method) && method.Identifier.Text.Contains('_', StringComparison.Ordinal))
            .Select(method => file.At(method.Identifier.GetLocation(),
                $"the test name {method.Identifier.Text} holds an underscore"));

    public static bool IsTest(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => TestAttributes.Contains(attribute.Name.ToString()));

    // Attributes and the comment above are not what makes a method long.
    private static int LinesOf(MemberDeclarationSyntax member)
    {
        var start = member.Modifiers.Count > 0 ? member.Modifiers[0].SpanStart : member.SpanStart;
        var lines = member.SyntaxTree.GetText().Lines;
        return lines.GetLineFromPosition(member.Span.End).LineNumber - lines.GetLineFromPosition(start).LineNumber + 1;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assistant.Tests.Conventions;

/// <summary>Rules that look at all files together, because a type may be written in parts.</summary>
internal static class TypeRules
{
    private static readonly SyntaxKind[] ClosingModifiers =
        [SyntaxKind.SealedKeyword, SyntaxKind.AbstractKeyword, SyntaxKind.StaticKeyword];

    public static IEnumerable<Offence> ConcreteClassesAreSealed(IReadOnlyList<SourceFile> files)
    {
        var classes = files
            .SelectMany(file => file.Find<TypeDeclarationSyntax>().Where(IsClass).Select(type => (file, type)))
            .ToList();
        var closed = classes
            .Where(found => found.type.Modifiers.Any(modifier => ClosingModifiers.Contains(modifier.Kind())))
            .Select(found => FullName(found.type))
            .ToHashSet();
        return classes
            .Where(found => !closed.Contains(FullName(found.type)) && !HoldsBenchmarks(found.type))
            .Select(found => found.file.At(found.type.Identifier.GetLocation(),
                $"the class {found.type.Identifier.Text} is not sealed"));
    }

    public static IEnumerable<Offence> InterfacesHaveTwoImplementations(IReadOnlyList<SourceFile> files)
    {
        var production = files.Where(file => file.IsProduction).ToList();
        var implementations = production
            .SelectMany(file => file.Find<TypeDeclarationSyntax>())
            .Where(type => type is not InterfaceDeclarationSyntax && type.BaseList is not null)
            .SelectMany(type => type.BaseList!.Types.Select(super => SimpleName(super.Type)).Distinct())
            .CountBy(name => name)
            .ToDictionary();
        return
            from file in production
            from type in file.Find<InterfaceDeclarationSyntax>()
            let count = implementations.GetValueOrDefault(type.Identifier.Text)
            where count < 2
            select file.At(type.Identifier.GetLocation(),
                $"the interface {type.Identifier.Text} has {count} implementation(s) in production code, two needed");
    }

    private static bool IsClass(TypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax || type.IsKind(SyntaxKind.RecordDeclaration);

    // BenchmarkDotNet derives from the classes it measures.
    private static bool HoldsBenchmarks(TypeDeclarationSyntax type) =>
        type.Members.Any(member => member.AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.ToString() == "Benchmark"));

    private static string FullName(TypeDeclarationSyntax type) => string.Join('.', type.AncestorsAndSelf()
        .Select(node => node switch
        {
            TypeDeclarationSyntax outer => $"{outer.Identifier.Text}`{outer.TypeParameterList?.Parameters.Count ?? 0}",
            BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
            _ => null,
        })
        .OfType<string>()
        .Reverse());

    private static string SimpleName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.Text,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        _ => type.ToString(),
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assistant.Tests.Conventions;

internal static class FileRules
{
    private const int LongestFile = 300;
    private static readonly string[] VagueEndings = ["Util", "Utils", "Helper", "Helpers", "Manager", "Common"];
    private static readonly string[] UnfinishedMarks = ["TODO", "FIXME", "HACK"];

    public static IEnumerable<Offence> OneTypeNamedAfterTheFile(SourceFile file)
    {
        var types = file.Find<MemberDeclarationSyntax>().Where(IsTopLevelType).ToList();
        foreach (var extra in types.Skip(1))
            yield return file.At(extra, $"{NameOf(extra)} is the file's second type");
        if (types.Count > 0 && NameOf(types[0]) != file.Name)
            yield return file.At(types[0], $"{NameOf(types[0])} stands in a file with another name");
    }

    public static IEnumerable<Offence> NotTooLong(SourceFile file)
    {
        var lines = file.Root.GetText().Lines.Count;
        if (lines > LongestFile)
            yield return new Offence(file.Path, LongestFile + 1, $"{lines} lines, {LongestFile} allowed");
    }

    public static IEnumerable<Offence> NoVagueName(SourceFile file)
    {
        if (VagueEndings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal)))
            yield return new Offence(file.Path, 1, "the name does not say what the file is about");
    }

    public static IEnumerable<Offence> NoRegion(SourceFile file) =>
        file.Root.DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia))
            .Select(trivia => file.At(trivia.GetLocation(), "a region"));

    public static IEnumerable<Offence> NoUnfinishedMark(SourceFile file) =>
        from trivia in file.Root.DescendantTrivia()
        where IsComment(trivia)
        from mark in UnfinishedMarks
        where trivia.ToString().Contains(mark, StringComparison.Ordinal)
        select file.At(trivia.GetLocation(), $"{mark} in a comment");

    private static bool IsTopLevelType(MemberDeclarationSyntax member) =>
        member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        && member.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => "",
    };

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Assistant.Tests.Conventions;

/// <summary>A C# file with its path from the repository's root, parted by slashes.</summary>
internal sealed class SourceFile
{
    private SourceFile(string path, SyntaxNode root)
    {
        Path = path;
        Root = root;
    }

    public string Path { get; }

    public SyntaxNode Root { get; }

    /// <summary>The part of the file name before the first dot: X for X.Part.cs.</summary>
    public string Name => System.IO.Path.GetFileName(Path).Split('.')[0];

    public bool IsProduction =>
        !Path.StartsWith("Assistant.Tests/", StringComparison.Ordinal)
        && !Path.StartsWith("Assistant.Benchmarks/", StringComparison.Ordinal);

    public static SourceFile Of(string path, string text) =>
        new(path, CSharpSyntaxTree.ParseText(text).GetRoot());

    public IEnumerable<T> Find<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    public Offence At(SyntaxNode node, string what) => At(node.GetLocation(), what);

    public Offence At(Location place, string what) =>
        new(Path, place.GetLineSpan().StartLinePosition.Line + 1, what);
}

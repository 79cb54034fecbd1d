namespace Assistant.Tests.Conventions;

/// <summary>The repository's own files, without what is built, fetched or ingested.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Unwatched =
    [
        ".git", ".vs", "bin", "obj", "data", "lib", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts",
    ];

    private static readonly HashSet<string> Binary = [".png", ".ico", ".zip", ".gz"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Parsed = new(ParseAll);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Sources => Parsed.Value;

    public static IEnumerable<string> TextFiles(string pattern = "*") =>
        Files(new DirectoryInfo(Root), pattern)
            .Where(file => !Binary.Contains(file.Extension) && file.Name != ".git")
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static List<SourceFile> ParseAll()
    {
        var files = TextFiles("*.cs").Select(path => SourceFile.Of(path, Read(path))).ToList();
        return files.Exists(file => file.IsProduction)
            ? files
            : throw new InvalidOperationException($"No source files were found under {Root}: the rules would hold for nothing.");
    }

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Concat(folder.EnumerateDirectories()
            .Where(inner => !Unwatched.Contains(inner.Name))
            .SelectMany(inner => Files(inner, pattern)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException("The tests run outside the repository: Assistant.sln is in no parent folder.");
    }
}

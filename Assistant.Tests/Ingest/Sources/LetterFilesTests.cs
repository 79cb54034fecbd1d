using Assistant.Ingest.Sources;
using Assistant.Tests.Support;

namespace Assistant.Tests.Ingest.Sources;

public sealed class LetterFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FoldersGiveTheirLettersWithSubfoldersInTheOrderOfTheirNames()
    {
        string[] names = ["b.txt", "a.TXT", "sub/c.txt", "notes.md", "d.docx", "~$d.docx", "e.pdf", "f.html", "g.htm", "sub/h.xml", "i.json"];
        foreach (var name in names)
            Write(name);

        var found = LetterFiles.Find([_folder.Path]);
        Assert.Equal(["a.TXT", "b.txt", "d.docx", "e.pdf", "f.html", "g.htm", "sub/c.txt", "sub/h.xml"], found.Files.Select(Relative));
        Assert.Empty(found.Problems);
    }

    [Fact]
    public void ANamedFileIsTakenWhateverItsExtensionAndOnlyOnce()
    {
        var file = Write("brief.html");
        Assert.Equal([file], LetterFiles.Find([file, file]).Files);
    }

    [Fact]
    public void AMissingPathIsAProblemThatDoesNotStopTheRest()
    {
        var file = Write("a.txt");
        var found = LetterFiles.Find([Path.Combine(_folder.Path, "weg"), file]);
        Assert.Equal([file], found.Files);
        Assert.Contains("no such file or folder", Assert.Single(found.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderWithoutLettersIsAProblem() =>
        Assert.Contains("no letters in this folder", Assert.Single(LetterFiles.Find([_folder.Path]).Problems), StringComparison.Ordinal);

    private string Relative(string path) => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/');

    private string Write(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "tekst");
        return path;
    }
}

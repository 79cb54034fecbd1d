using System.IO.Enumeration;

namespace Assistant.Ingest.Sources;

/// <summary>Turns the files and folders of a command line into files.</summary>
internal static class LetterFiles
{
    /// <summary>Which files of a folder are taken; what they hold decides how they are read.</summary>
    private static readonly string[] Extensions = [".docx", ".pdf", ".html", ".htm", ".xml", ".txt"];

    /// <returns>
    /// Named files as they are; of folders every file with an extension that letters have, subfolders included, in the
    /// order of their names.
    /// </returns>
    public static FoundFiles Find(IReadOnlyList<string> paths)
    {
        var files = new List<string>();
        var problems = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                AddFolder(path, files, problems);
            else if (File.Exists(path))
                files.Add(path);
            else
                problems.Add($"{path}: there is no such file or folder");
        }

        return new FoundFiles([.. files.DistinctBy(Path.GetFullPath)], problems);
    }

    private static void AddFolder(string folder, List<string> files, List<string> problems)
    {
        try
        {
            var found = Enumerate(folder).Order(StringComparer.Ordinal).ToList();
            files.AddRange(found);
            if (found.Count == 0)
                problems.Add($"{folder}: there are no letters in this folder ({string.Join(", ", Extensions)})");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{folder}: the folder cannot be read: {fault.Message}");
        }
    }

    private static FileSystemEnumerable<string> Enumerate(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) =>
            !entry.IsDirectory && HasLetterExtension(entry.FileName),
        // A link to a folder above would go round for ever.
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    /// <summary>Word keeps a file "~$brief.docx" beside a letter that is open.</summary>
    private static bool HasLetterExtension(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("~$", StringComparison.Ordinal))
            return false;

        var extension = Path.GetExtension(name);
        foreach (var known in Extensions)
            if (extension.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;

        return false;
    }
}

using System.IO.Enumeration;

namespace Assistant.Ingest.Sources;

/// <summary>Turns the files and folders of a command line into files.</summary>
internal static class LetterFiles
{
    private const string Extension = ".txt";

    /// <returns>Named files as they are; of folders every .txt file, subfolders included, in the order of their names.</returns>
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
                problems.Add($"{folder}: there are no {Extension} files in this folder");
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
            !entry.IsDirectory && Path.GetExtension(entry.FileName).Equals(Extension, StringComparison.OrdinalIgnoreCase),
        // A link to a folder above would go round for ever.
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };
}

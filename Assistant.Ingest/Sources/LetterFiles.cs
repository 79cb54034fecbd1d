using System.IO.Enumeration;

namespace Assistant.Ingest.Sources;

/// <summary>Turns the files and folders of a command line into files.</summary>
internal static class LetterFiles
{
    private static readonly string[] Taken = [".txt", ".xml", ".html", ".htm", ".docx", ".pdf", ".doc", ".rtf", ".odt"];

    /// <summary>For people; formats that are refused are taken too, so that they are not passed over in silence.</summary>
    public const string Extensions = ".txt, .xml, .html, .docx and .pdf";

    /// <returns>Named files as they are; of folders every file that may hold a letter, subfolders included, in the order of their names.</returns>
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
                problems.Add($"{folder}: there are no {Extensions} files in this folder");
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
            !entry.IsDirectory && IsTaken(Path.GetExtension(entry.FileName)),
        // A link to a folder above would go round for ever.
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static bool IsTaken(ReadOnlySpan<char> extension)
    {
        foreach (var taken in Taken)
            if (extension.Equals(taken, StringComparison.OrdinalIgnoreCase))
                return true;

        return false;
    }
}

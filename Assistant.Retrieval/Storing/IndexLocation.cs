namespace Assistant.Retrieval.Storing;

/// <summary>Where the index lies.</summary>
public static class IndexLocation
{
    /// <summary>The default of <c>Assistant:DataDirectory</c> and <c>--data</c>.</summary>
    public const string DefaultDataDirectory = "data";

    /// <summary>
    /// A relative data directory means the same place for the bot and the command line, wherever each is started:
    /// it is taken from the repository's root when there is one above, else from the working directory.
    /// </summary>
    public static string Resolve(string dataDirectory) =>
        Path.IsPathRooted(dataDirectory) ? dataDirectory : Path.GetFullPath(dataDirectory, RepositoryRoot() ?? Environment.CurrentDirectory);

    internal static string Of(string dataDirectory) => Path.Combine(Resolve(dataDirectory), "index");

    private static string? RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}

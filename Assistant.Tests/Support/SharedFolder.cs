namespace Assistant.Tests.Support;

/// <summary>The folder with shared material beside the repository; absent on most machines.</summary>
internal static class SharedFolder
{
    public const string Absent = "The shared material is not beside the repository (see ASSISTANT_SHARED).";

    /// <returns>The full path, or null when there is no such file or folder.</returns>
    public static string? Path(string relative)
    {
        var root = Environment.GetEnvironmentVariable("ASSISTANT_SHARED") ?? BesideRepository();
        if (root is null)
            return null;

        var path = System.IO.Path.Combine(root, relative);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string? BesideRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Assistant.sln")))
            folder = folder.Parent;

        return folder?.Parent is { } parent ? System.IO.Path.Combine(parent.FullName, "shared") : null;
    }
}

namespace Assistant.Retrieval.Storing;

/// <summary>Lets one process at a time write to an index. The system frees it when its holder dies, however it dies.</summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    /// <param name="folder">The index folder; created when absent.</param>
    /// <returns>The lock, or null when another holder has it.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static WriterLock? TryTake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "ingest.lock");
        try
        {
            return new WriterLock(Open(path, FileShare.None));
        }
        catch (IOException) when (CanBeShared(path))
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();

    private static FileStream Open(string path, FileShare share) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share);

    // A file that opens for sharing but not for ourselves alone is held by somebody; any other failure is a fault of the disk.
    private static bool CanBeShared(string path)
    {
        try
        {
            Open(path, FileShare.ReadWrite).Dispose();
            return true;
        }
        catch (IOException)
        {
            return OperatingSystem.IsWindows();
        }
    }
}

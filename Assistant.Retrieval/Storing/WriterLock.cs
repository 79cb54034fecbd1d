namespace Assistant.Retrieval.Storing;

/// <summary>Lets one process at a time write to an index. The system frees it when its holder dies, however it dies.</summary>
internal sealed class WriterLock : IDisposable
{
    // How the systems say that a file is in use: Linux, macOS, Windows.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    /// <param name="folder">The index folder; created when absent.</param>
    /// <returns>The lock, or null when another holder has it.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static WriterLock? TryTake(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new WriterLock(new FileStream(Path.Combine(folder, "ingest.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (HeldByAnother.Contains(fault.HResult))
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}

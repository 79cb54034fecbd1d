namespace Assistant.Bot.Conversations.HandingOver;

/// <summary>Shows other processes that this one lives: a locked file, which the system lets go however the process ends.</summary>
internal sealed class ProcessMark : IDisposable
{
    private readonly FileStream held;

    /// <exception cref="IOException">The folder cannot be used.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be used.</exception>
    public ProcessMark(string folder)
    {
        Directory.CreateDirectory(folder);
        held = new FileStream(PathOf(folder, Owner), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    public string Owner { get; } = Guid.NewGuid().ToString("N");

    public static bool IsAlive(string folder, string owner)
    {
        try
        {
            // What a dead process left behind goes with the look at it.
            using var probe = new FileStream(PathOf(folder, owner), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return false;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    public void Dispose() => held.Dispose();

    private static string PathOf(string folder, string owner) => Path.Combine(folder, $"turns-{owner}.lock");
}

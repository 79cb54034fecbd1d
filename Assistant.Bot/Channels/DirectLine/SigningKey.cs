using System.Security.Cryptography;
using Assistant.Retrieval.Storing;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>
/// The secret that Direct Line tokens are signed with: the configured one, else one of our own making that is kept in
/// the data directory, so that tokens survive a restart.
/// </summary>
internal sealed class SigningKey(IOptions<AssistantOptions> assistant, IOptions<DirectLineOptions> options, ILogger<SigningKey> logger)
{
    public const int MinBytes = 32;

    private const string FileName = "directline.key";

    public byte[] Bytes { get; } =
        options.Value.SigningKey is { } configured && Read(configured) is { } bytes
            ? bytes
            : KeepOrMake(Path.Combine(IndexLocation.Resolve(assistant.Value.DataDirectory), FileName), logger);

    /// <returns>The key's bytes, or null when the text is not Base64 of enough bytes.</returns>
    public static byte[]? Read(string base64)
    {
        var buffer = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, buffer, out var length) && length >= MinBytes ? buffer[..length] : null;
    }

    private static byte[] KeepOrMake(string path, ILogger logger)
    {
        var made = RandomNumberGenerator.GetBytes(MinBytes);
        try
        {
            if (!File.Exists(path))
                Keep(path, made);
            if (Read(File.ReadAllText(path).Trim()) is { } kept)
                return kept;
            Log.SigningKeyNotKept(logger, path, "the file holds something else");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.SigningKeyNotKept(logger, path, fault.Message);
        }

        return made;
    }

    // Written aside and moved in one step: another process that starts now must not read half a key.
    private static void Keep(string path, byte[] key)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(aside, options))
            writer.Write(Convert.ToBase64String(key));
        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}

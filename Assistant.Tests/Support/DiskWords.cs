using System.Text;

namespace Assistant.Tests.Support;

/// <summary>A file as anybody reads it who copies the disk, while its owner has it open.</summary>
internal static class DiskWords
{
    public static string Of(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>Writes a small file whole or not at all, whenever the process dies.</summary>
internal static class DurableFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var unfinished = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.part");
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}

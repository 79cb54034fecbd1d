using System.Buffers.Binary;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// The first commit of an index has none before it to fall back on: when its process ends while it is written,
/// Lucene reads neither it nor anything else there. Nothing was ever committed then, so such an index counts as absent.
/// </summary>
internal static class FirstCommit
{
    private const string FileName = Prefix + "1";
    private const string Prefix = "segments_";

    /// <returns>Whether the directory holds a commit that was written to its end.</returns>
    public static bool IsThere(Directory directory) => DirectoryReader.IndexExists(directory) && !IsCutOff(directory);

    /// <summary>Makes way for the next attempt.</summary>
    public static void RemoveIfCutOff(Directory directory)
    {
        if (DirectoryReader.IndexExists(directory) && IsCutOff(directory))
        {
            // Lucene also looks for the commit that this file names.
            if (directory.ListAll().Contains(IndexFileNames.SEGMENTS_GEN))
            {
                directory.DeleteFile(IndexFileNames.SEGMENTS_GEN);
            }

            directory.DeleteFile(FileName);
        }
    }

    private static bool IsCutOff(Directory directory)
    {
        var commits = directory.ListAll().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        if (!commits.SequenceEqual([FileName]))
        {
            return false;
        }

        try
        {
            new SegmentInfos().Read(directory, FileName);
            return false;
        }
        catch (EndOfStreamException)
        {
            return BeginsAsOne(directory);
        }
    }

    // What was damaged otherwise, or never was a commit, is not to be thrown away unseen.
    private static bool BeginsAsOne(Directory directory)
    {
        Span<byte> magic = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(magic, CodecUtil.CODEC_MAGIC);
        using var commit = directory.OpenInput(FileName, IOContext.READ_ONCE);
        foreach (var expected in magic[..(int)Math.Min(magic.Length, commit.Length)])
        {
            if (commit.ReadByte() != expected)
            {
                return false;
            }
        }

        return true;
    }
}

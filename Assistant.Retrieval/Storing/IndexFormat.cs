using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// What a commit says about itself: the format, raised whenever analysis or fields change, and an identity,
/// by which a reader sees that the index under it was thrown away and made anew.
/// </summary>
internal static class IndexFormat
{
    public const string Current = "2";
    private const string FormatKey = "format";
    private const string IdentityKey = "identity";

    /// <returns>Null when there is no index yet or it is of this format; else what the user must do.</returns>
    public static string? Mismatch(Directory directory)
    {
        if (!FirstCommit.IsThere(directory))
        {
            return null;
        }

        var format = UserData(directory).TryGetValue(FormatKey, out var found) ? found : "none";
        return format == Current
            ? null
            : $"The index was made by another version of this program (format {format}, this is {Current}). Remove the data directory and ingest the letters again.";
    }

    public static string Identity(Directory directory) =>
        UserData(directory).TryGetValue(IdentityKey, out var identity) ? identity : "";

    public static void Mark(IndexWriter writer)
    {
        var known = writer.CommitData.TryGetValue(IdentityKey, out var identity);
        writer.SetCommitData(new Dictionary<string, string>
        {
            [FormatKey] = Current,
            [IdentityKey] = known ? identity! : Guid.NewGuid().ToString("N"),
        });
    }

    private static IDictionary<string, string> UserData(Directory directory)
    {
        var infos = new SegmentInfos();
        infos.Read(directory);
        return infos.UserData;
    }
}

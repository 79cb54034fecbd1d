using System.Text.Json;
using Assistant.Retrieval.Embedding;
using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// What a commit says about itself: the format, raised whenever analysis or fields change, an identity, by which a
/// reader sees that the index under it was thrown away and made anew, and the model that made its vectors, if any.
/// </summary>
internal static class IndexFormat
{
    public const string Current = "4";

    // Formats 2 and 3 kept letters as this one does; their words were analyzed otherwise.
    private static readonly string[] KeepingLetters = [Current, "3", "2"];

    private const string FormatKey = "format";
    private const string IdentityKey = "identity";
    private const string ModelKey = "model";

    /// <summary>Whether letters can be read from an index of this format, be it only to store them anew.</summary>
    public static bool KeepsLetters(string format) => KeepingLetters.Contains(format, StringComparer.Ordinal);

    /// <param name="directory">Where the index is.</param>
    /// <param name="isForLetters">Whether only whole letters are read from it.</param>
    /// <returns>Null when there is no index yet or it is of a format to be read; else what the user must do.</returns>
    public static string? Mismatch(Directory directory, bool isForLetters = false)
    {
        if (!FirstCommit.IsThere(directory))
        {
            return null;
        }

        var format = UserData(directory).TryGetValue(FormatKey, out var found) ? found : "none";
        return format == Current || (isForLetters && KeepsLetters(format))
            ? null
            : KeepsLetters(format)
            ? $"The letters were stored by an earlier version of this program (format {format}, this is {Current}). Run reindex: it stores them anew."
            : $"The index was made by another version of this program (format {format}, this is {Current}). Remove the data directory and ingest the letters again.";
    }

    public static string Identity(Directory directory) =>
        UserData(directory).TryGetValue(IdentityKey, out var identity) ? identity : "";

    /// <returns>The model that made the vectors of the index; null when it holds none.</returns>
    public static EmbeddingModel? Model(Directory directory) => FirstCommit.IsThere(directory) ? Model(UserData(directory)) : null;

    public static EmbeddingModel? Model(IDictionary<string, string> userData) =>
        userData.TryGetValue(ModelKey, out var model) ? JsonSerializer.Deserialize(model, StoreJson.Default.EmbeddingModel) : null;

    public static void Mark(IndexWriter writer, EmbeddingModel? model)
    {
        var known = writer.CommitData.TryGetValue(IdentityKey, out var identity);
        var marks = new Dictionary<string, string>
        {
            [FormatKey] = Current,
            [IdentityKey] = known ? identity! : Guid.NewGuid().ToString("N"),
        };
        if (model is not null)
        {
            marks[ModelKey] = JsonSerializer.Serialize(model, StoreJson.Default.EmbeddingModel);
        }

        writer.SetCommitData(marks);
    }

    private static IDictionary<string, string> UserData(Directory directory)
    {
        var infos = new SegmentInfos();
        infos.Read(directory);
        return infos.UserData;
    }
}

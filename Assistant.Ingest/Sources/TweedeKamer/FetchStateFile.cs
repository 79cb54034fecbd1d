using System.Text.Json;
using Assistant.Ingest.Sources.TweedeKamer.Records;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>The state of a folder of originals, in the folder itself.</summary>
internal static class FetchStateFile
{
    private const string Name = "fetch-state.json";

    /// <returns>A new state when there is none or it is damaged: then everything is listed again, and nothing is lost.</returns>
    public static FetchState Load(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return new FetchState();

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), FeedJson.Default.FetchState) ?? new FetchState();
        }
        catch (JsonException)
        {
            return new FetchState();
        }
    }

    public static void Save(string folder, FetchState state) =>
        DurableFile.Write(Path.Combine(folder, Name), JsonSerializer.SerializeToUtf8Bytes(state, FeedJson.Default.FetchState));
}

using System.IO.Compression;
using System.Text.Json;

namespace Assistant.Bot.TeamsApp;

/// <summary>The zip file that an administrator uploads to Teams: manifest, its English words and two icons.</summary>
internal static class TeamsPackage
{
    public const string ColorIcon = "color.png";
    public const string OutlineIcon = "outline.png";
    public const string English = "en.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static void Write(Stream output, TeamsAppDetails details)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(TeamsManifest.Of(details), Readable));
        Add(zip, English, JsonSerializer.SerializeToUtf8Bytes(TeamsManifest.Translation(TeamsAppTexts.English), Readable));
        Add(zip, ColorIcon, TeamsIcon.Color());
        Add(zip, OutlineIcon, TeamsIcon.Outline());
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Bot.Conversations;
using Assistant.Bot.TeamsApp;
using Assistant.Retrieval.Language;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.TeamsApp;

public sealed class TeamsPackageCommandTests : IDisposable
{
    private const string AppId = "11111111-2222-4333-8444-555555555555";

    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task ThePackageHoldsManifestAndIconsAtItsRoot()
    {
        var path = Path.Combine(folder.Path, "app.zip");
        Assert.Equal(0, await RunAsync("--app-id", AppId, "--bot-id", LocalMicrosoft.AppId, "--host", "letters.example", "--out", path));
        using var zip = ZipFile.OpenRead(path);
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order());
        Assert.Equal((192, 192), SizeOf(zip, "color.png"));
        Assert.Equal((32, 32), SizeOf(zip, "outline.png"));
        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
        AssertGood(manifest.RootElement);
    }

    [Fact]
    public async Task MicrosoftsSchemaFindsNothingWrong()
    {
        var path = Path.Combine(folder.Path, "app.zip");
        Assert.Equal(0, await RunAsync(
            "--app-id", AppId, "--bot-id", LocalMicrosoft.AppId, "--host", "letters.example", "--privacy", "https://www.example/privacy", "--out", path));
        using var zip = ZipFile.OpenRead(path);
        var manifest = await JsonNode.ParseAsync(zip.GetEntry("manifest.json")!.Open());
        var english = await JsonNode.ParseAsync(zip.GetEntry("en.json")!.Open());
        Assert.Empty((await NodeScript.RunAsync("manifest.cjs", new { manifest, translations = new[] { english } })).EnumerateArray());
        Assert.Equal("https://www.example/privacy", manifest!["developer"]!["privacyUrl"]!.GetValue<string>());
        manifest["botz"] = 1;
        english!["name.short"] = new string('x', 31);
        Assert.Equal(2, (await NodeScript.RunAsync("manifest.cjs", new { manifest, translations = new[] { english } })).GetArrayLength());
    }

    [Fact]
    public void EveryCommandOfTheMenuIsUnderstoodInItsLanguage()
    {
        Assert.All(TeamsAppTexts.Dutch.Commands.Zip(TeamsAppTexts.English.Commands), pair =>
        {
            var (dutch, english) = (Commands.Read(pair.First.Title), Commands.Read(pair.Second.Title));
            Assert.NotEqual(Command.None, dutch.Command);
            Assert.Equal(dutch.Command, english.Command);
            Assert.NotEqual(QuestionLanguage.English, dutch.Language);
            Assert.NotEqual(QuestionLanguage.Dutch, english.Language);
        });
        Assert.Equal(TeamsAppTexts.Dutch.Commands.Count, TeamsAppTexts.English.Commands.Count);
    }

    [Fact]
    public void TheOutlineIsWhiteOnNothingAndTheOtherIconIsFilled()
    {
        var outline = Pixels(TeamsIcon.Outline(), 32);
        Assert.All(outline, pixel => Assert.True(pixel is [255, 255, 255, 0 or 255]));
        Assert.Contains(outline, pixel => pixel[3] == 0);
        Assert.Contains(outline, pixel => pixel[3] == 255);
        Assert.All(Pixels(TeamsIcon.Color(), 192), pixel => Assert.Equal(255, pixel[3]));
    }

    [Fact]
    public async Task EveryWrongDetailIsNamedAndNothingIsWritten()
    {
        var path = Path.Combine(folder.Path, "app.zip");
        Assert.NotEqual(0, await RunAsync("--app-id", "x", "--bot-id", "y", "--host", "https://letters.example/", "--app-version", "1",
            "--terms", "http://letters.example/terms", "--out", path));
        Assert.All(["app id", "bot id", "host", "version", "terms"], word => Assert.Contains(word, error.ToString(), StringComparison.Ordinal));
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("10.1.2.3")]
    [InlineData("*.letters.example")]
    [InlineData("letters.example:443")]
    [InlineData("letters.example/chat")]
    [InlineData("bücher.example")]
    [InlineData("")]
    public async Task AHostThatTeamsCannotUseIsNamed(string host)
    {
        var path = Path.Combine(folder.Path, "app.zip");
        Assert.NotEqual(0, await RunAsync("--app-id", AppId, "--bot-id", LocalMicrosoft.AppId, "--host", host, "--out", path));
        Assert.Contains("host", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task AFileThatCannotBeWrittenIsNamed()
    {
        var path = Path.Combine(folder.Path, "absent", "app.zip");
        Assert.NotEqual(0, await RunAsync("--app-id", AppId, "--bot-id", LocalMicrosoft.AppId, "--host", "xn--bcher-kva.example", "--out", path));
        Assert.Contains(path, error.ToString(), StringComparison.Ordinal);
    }

    // The limits of the manifest schema that Teams holds an upload to.
    private static void AssertGood(JsonElement manifest)
    {
        Assert.Equal("1.22", manifest.GetProperty("manifestVersion").GetString());
        Assert.Contains("/v1.22/", manifest.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        Assert.Equal(AppId, manifest.GetProperty("id").GetString());
        Assert.InRange(manifest.GetProperty("name").GetProperty("short").GetString()!.Length, 1, 30);
        Assert.InRange(manifest.GetProperty("name").GetProperty("full").GetString()!.Length, 1, 100);
        Assert.InRange(manifest.GetProperty("description").GetProperty("short").GetString()!.Length, 1, 80);
        Assert.InRange(manifest.GetProperty("description").GetProperty("full").GetString()!.Length, 1, 4000);
        Assert.InRange(manifest.GetProperty("developer").GetProperty("name").GetString()!.Length, 1, 32);
        Assert.All(["websiteUrl", "privacyUrl", "termsOfUseUrl"], url =>
            Assert.StartsWith("https://", manifest.GetProperty("developer").GetProperty(url).GetString(), StringComparison.Ordinal));
        Assert.Matches("^#[0-9a-fA-F]{6}$", manifest.GetProperty("accentColor").GetString());
        Assert.Equal("letters.example", Assert.Single(manifest.GetProperty("validDomains").EnumerateArray()).GetString());
        var bot = Assert.Single(manifest.GetProperty("bots").EnumerateArray());
        Assert.Equal(LocalMicrosoft.AppId, bot.GetProperty("botId").GetString());
        Assert.Equal(["personal", "team", "groupChat"], bot.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()!));
        var commands = Assert.Single(bot.GetProperty("commandLists").EnumerateArray()).GetProperty("commands").EnumerateArray().ToList();
        Assert.InRange(commands.Count, 1, 12);
        Assert.All(commands, command =>
        {
            Assert.InRange(command.GetProperty("title").GetString()!.Length, 1, 32);
            Assert.InRange(command.GetProperty("description").GetString()!.Length, 1, 128);
        });
    }

    private static (int Width, int Height) SizeOf(ZipArchive zip, string name)
    {
        using var entry = zip.GetEntry(name)!.Open();
        using var png = new MemoryStream();
        entry.CopyTo(png);
        var bytes = png.ToArray();
        Assert.Equal("PNG"u8.ToArray(), bytes[1..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }

    // Filter 0 on every row, as the icons are written.
    private static List<byte[]> Pixels(byte[] png, int size)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var packed = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        packed.CopyTo(rows);
        Assert.Equal(size * (1 + (4 * size)), rows.Length);
        return [.. rows.ToArray().Chunk(1 + (4 * size)).SelectMany(row => row.Skip(1).Chunk(4))];
    }

    private Task<int> RunAsync(params string[] arguments) =>
        TeamsPackageCommand.RunAsync(["teams-package", .. arguments], output, error, CancellationToken.None);
}

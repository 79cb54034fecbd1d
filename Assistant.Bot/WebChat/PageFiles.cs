using System.Security.Cryptography;

namespace Assistant.Bot.WebChat;

/// <summary>The files of the chat page, read from the assembly, so that the working directory does not matter.</summary>
internal sealed class PageFiles
{
    private static readonly (string Name, string ContentType)[] Known =
    [
        ("page/chat.css", "text/css; charset=utf-8"),
        ("page/chat.js", "text/javascript; charset=utf-8"),
        ("page/embedded.js", "text/javascript; charset=utf-8"),
        ("page/memory.js", "text/javascript; charset=utf-8"),
        ("page/letter.css", "text/css; charset=utf-8"),
        ("page/language.js", "text/javascript; charset=utf-8"),
        ("page/icon.svg", "image/svg+xml"),
        ("lib/webchat.js", "text/javascript; charset=utf-8"),
        ("lib/webchat.js.LICENSE.txt", "text/plain; charset=utf-8"),
    ];

    private static readonly Lazy<PageFiles> Loaded = new(Load);

    private PageFiles(string version, IReadOnlyList<PageFile> all)
    {
        Version = version;
        All = all;
    }

    /// <exception cref="InvalidOperationException">The build left out a file.</exception>
    public static PageFiles Shared => Loaded.Value;

    /// <summary>Part of every path, other for other contents: browsers may keep the files for good.</summary>
    public string Version { get; }

    public IReadOnlyList<PageFile> All { get; }

    /// <summary>Where a file is served, such as page/chat.css.</summary>
    public string PathOf(string name) => PathOf(Version, name);

    /// <exception cref="InvalidOperationException">The build left the file out.</exception>
    public static Stream Open(string name) =>
        typeof(PageFiles).Assembly.GetManifestResourceStream($"web/{name}")
        ?? throw new InvalidOperationException($"The chat page's file {name} is missing from this build.");

    private static PageFiles Load()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, _) in Known.Append((Name: "page/widget.js", ContentType: "")))
            hash.AppendData(PageFile.Load(name, name, "").Content);
        var version = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        return new PageFiles(version, [.. Known.Select(file => PageFile.Load(file.Name, PathOf(version, file.Name), file.ContentType))]);
    }

    private static string PathOf(string version, string name) => $"/{version}/{name}";
}

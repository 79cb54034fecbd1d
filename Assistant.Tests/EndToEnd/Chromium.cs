using Microsoft.Playwright;

namespace Assistant.Tests.EndToEnd;

/// <summary>The browser of this machine; Playwright's own download is not used.</summary>
internal static class Chromium
{
    // No network but the host under test, and no sandbox because test machines often run as root.
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] KnownPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Find(), Args = Flags });

    private static string Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        return (string.IsNullOrEmpty(named) ? KnownPlaces : [named]).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "The tests of the page need Chromium or Chrome. Run ./test.sh, which installs it, or set CHROMIUM_PATH.");
    }
}

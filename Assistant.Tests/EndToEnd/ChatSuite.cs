using Microsoft.Playwright;

namespace Assistant.Tests.EndToEnd;

/// <summary>One host with the sample letters and one browser, shared by all tests of the page.</summary>
public sealed class ChatSuite : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("assistant-");
    private AssistantHost? host;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Holds the sample letters.</summary>
    internal string DataDirectory => data.FullName;

    internal IServiceProvider Services => host!.Services;

    internal string Address => host!.Address.ToString();

    public async Task InitializeAsync()
    {
        await Ingestion.RunAsync(SampleLetters.Folder, data.FullName);
        host = AssistantHost.Start(data.FullName);
        // The first question after a start reads the lexicon, and test machines are busy.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (host is not null)
            await host.DisposeAsync();
        data.Delete(recursive: true);
    }

    /// <summary>A reader with a browser window and a history of their own.</summary>
    internal Task<Visit> VisitAsync(string locale = "en-US", int width = 1280, int height = 800) =>
        VisitAsync(host!.Address, locale, width, height);

    /// <summary>As above, to another host.</summary>
    internal Task<Visit> VisitAsync(Uri address, string locale, int width = 1280, int height = 800) =>
        Visit.StartAsync(browser!, address, new BrowserNewContextOptions
        {
            Locale = locale,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
}

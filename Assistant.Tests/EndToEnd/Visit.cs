using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

/// <summary>One reader's visit to the page, and all that went wrong during it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const string UntilScrollingEnds =
        """
        () => new Promise(done => {
          let last = -1, still = 0;
          const look = () => {
            const top = document.querySelector('.webchat__basic-transcript__scrollable')?.scrollTop ?? 0;
            still = top === last ? still + 1 : 0;
            last = top;
            still === 20 ? done() : requestAnimationFrame(look);
          };
          look();
        })
        """;

    private readonly ConcurrentQueue<string> complaints = new();
    private readonly IBrowserContext context;
    private readonly Uri address;
    private Uri? alsoReached;

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        this.address = address;
        Page = page;
        Watch(page);
    }

    public IPage Page { get; }

    public ILocator Input => Page.Locator("textarea");

    /// <summary>What the assistant said, oldest first.</summary>
    public ILocator Answers => Page.Locator(".webchat__stacked-layout:not(.webchat__stacked-layout--from-user) .webchat__bubble");

    public ILocator Questions => Page.Locator(".webchat__stacked-layout--from-user .webchat__bubble");

    public ILocator Notice => Page.Locator("#notice");

    public static async Task<Visit> StartAsync(IBrowser browser, Uri address, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        return new Visit(context, await context.NewPageAsync(), address);
    }

    /// <summary>Opens the page and waits until the assistant has said hello.</summary>
    public async Task<Visit> OpenAsync()
    {
        await Page.GotoAsync(address.ToString());
        await Expect(Answers.First).ToBeVisibleAsync();
        return this;
    }

    /// <returns>The assistant's next answer.</returns>
    public async Task<ILocator> AskAsync(string question)
    {
        var before = await Answers.CountAsync();
        await Input.FillAsync(question);
        await Input.PressAsync("Enter");
        var answer = Answers.Nth(before);
        await Expect(answer).ToBeVisibleAsync();
        return answer;
    }

    /// <returns>The letter that opens in a window of its own.</returns>
    public Task<IPage> OpenLetterAsync(ILocator citation) => OpenLetterAsync(() => citation.ClickAsync());

    /// <returns>The letter that opens in a window of its own.</returns>
    public async Task<IPage> OpenLetterAsync(Func<Task> open)
    {
        var letter = await context.RunAndWaitForPageAsync(open);
        Watch(letter);
        await letter.WaitForLoadStateAsync();
        return letter;
    }

    /// <summary>Waits until the conversation has stopped scrolling, and takes a picture.</summary>
    public async Task ShowAsync(string name, IPage? page = null)
    {
        await Page.EvaluateAsync(UntilScrollingEnds);
        await (page ?? Page).ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png"),
        });
    }

    /// <summary>Another site that this visit is meant to load from.</summary>
    public void MayReach(Uri site) => alsoReached = site;

    public void AssertNothingWentWrong() => Assert.Empty(complaints);

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Watch(IPage page)
    {
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.Request += (_, request) => Note(IsElsewhere(request.Url), $"request to {request.Url}");
        page.WebSocket += (_, socket) => Note(IsElsewhere(socket.Url), $"socket to {socket.Url}");
    }

    private void Note(bool isWrong, string what)
    {
        if (isWrong)
            complaints.Enqueue(what);
    }

    private bool IsElsewhere(string url) =>
        new Uri(url) is { Scheme: not ("data" or "blob") } target && target.Authority != address.Authority && target.Authority != alsoReached?.Authority;
}

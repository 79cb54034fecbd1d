using System.Net;
using Assistant.Bot.LetterViewer;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.LetterViewer;

public sealed class LetterViewerTests : IDisposable
{
    private readonly StoredLetters stored = new(Some.Letter("2099D00001", "De opvang wordt uitgebreid.", "Er komt meer zicht op daders."));
    private readonly AssistantApplication application;
    private readonly HttpClient client;

    public LetterViewerTests()
    {
        application = new AssistantApplication().With("Assistant:DataDirectory", stored.DataDirectory).InEnvironment("Production").Start();
        client = application.NewClient();
    }

    [Fact]
    public async Task TheAddressOfAQuoteShowsItsLetterWithTheWordsMarked()
    {
        var address = LetterAddress.Of("2099D00001", LetterMark.For(new TextSpan(3, 6), "opvang"), QuestionLanguage.English);
        var html = await client.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Contains("De <mark id=\"q\">opvang</mark> wordt uitgebreid.", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/letters/2099D00001?q=1-2", "er is niets gemarkeerd")]
    [InlineData("/letters/2099D00001?q=3-6-000000000000", "er is niets gemarkeerd")]
    [InlineData("/letters/2099D00001", "De opvang wordt uitgebreid.")]
    public async Task NothingIsMarkedThatIsNotAQuote(string address, string expected)
    {
        var html = await client.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuoteFromAVersionThatWasReplacedIsShownInThatVersionAndSaysSo()
    {
        var quoted = LetterMark.For(new TextSpan(3, 6), "opvang");
        new LetterArchive(stored.DataDirectory).Keep(Some.Letter("2099D00001", "De opvang wordt uitgebreid.", "Er komt meer zicht op daders."));
        stored.Store(Some.Letter("2099D00001", "Het geheel is herschreven."));
        var html = "";
        // The host follows a new ingest within a moment.
        for (var tries = 0; tries < 100 && !html.Contains("eerdere versie", StringComparison.Ordinal); tries++)
        {
            html = await client.GetStringAsync(new Uri(LetterAddress.Of("2099D00001", quoted, QuestionLanguage.Dutch), UriKind.Relative));
            await Task.Delay(50);
        }

        Assert.Contains("eerdere versie", html, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"q\">opvang</mark>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/2099D00001?lang=nl\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/letters/2099D99999")]
    [InlineData("/letters/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/letters/%3Cscript%3E?q=<script>&lang=<script>")]
    public async Task ALetterThatIsNotStoredIsSaidToBeAbsent(string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("Deze brief is hier niet opgeslagen", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ThePageMayLoadItsOwnStyleAndNothingElse()
    {
        using var response = await client.GetAsync(new Uri("/letters/2099D00001", UriKind.Relative));
        Assert.Equal(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'self'; img-src 'self'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task WithoutALanguageInTheAddressTheReadersOwnIsUsed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/letters/2099D00001");
        request.Headers.AcceptLanguage.ParseAdd("fr;q=0.4, en-GB;q=0.9");
        using var response = await client.SendAsync(request);
        Assert.Contains("<html lang=\"en\">", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        client.Dispose();
        application.Dispose();
        stored.Dispose();
    }
}

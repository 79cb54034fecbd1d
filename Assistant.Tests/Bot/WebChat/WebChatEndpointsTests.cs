using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Tests.Bot.WebChat;

public sealed partial class WebChatEndpointsTests(WebChatHost host) : IClassFixture<WebChatHost>
{
    private static readonly Uri Page = new("/", UriKind.Relative);

    [Fact]
    public async Task EveryPageHasItsOwnNonce()
    {
        var first = await host.Client.GetStringAsync(Page);
        var second = await host.Client.GetStringAsync(Page);
        Assert.NotEqual(Nonce().Match(first).Value, Nonce().Match(second).Value);
        Assert.DoesNotContain('{', first);
    }

    [Fact, Trait("Case", "57")]
    public async Task ThePolicyAllowsScriptsAndStylesByTheNonceOnly()
    {
        using var response = await host.Client.GetAsync(Page);
        var nonces = Nonce().Matches(await response.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value);
        var nonce = Assert.Single(nonces.Distinct());
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy")).Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("form-action 'none'", policy);
        Assert.Contains("frame-ancestors 'self'", policy);
        Assert.Contains("img-src 'self' blob: data:", policy);
        Assert.Contains("connect-src 'self' ws://localhost", policy);
        Assert.Contains($"script-src 'nonce-{nonce}'", policy);
        Assert.Contains(policy, part => part.StartsWith($"style-src 'nonce-{nonce}' 'sha256-", StringComparison.Ordinal));
        Assert.DoesNotContain(policy, part => part.Contains("unsafe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePageIsNotStoredAndTellsNobodyWhereTheReaderCameFrom()
    {
        using var response = await host.Client.GetAsync(Page);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("example.nl", "connect-src 'self' ws://example.nl;")]
    [InlineData("[::1]:3978", "connect-src 'self' ws://[::1]:3978;")]
    [InlineData("a;script-src *", "connect-src 'self';")]
    [InlineData("a b", "connect-src 'self';")]
    public async Task OnlyAPlainHostIsRepeatedInThePolicy(string name, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Page);
        request.Headers.TryAddWithoutValidation("Host", name);
        using var response = await host.Client.SendAsync(request);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains(expected, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src *", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFileThePageNamesIsServedForGood()
    {
        var addresses = await NamedFilesAsync();
        Assert.Equal(6, addresses.Count);
        foreach (var address in addresses)
        {
            using var response = await host.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.NotEqual(0, response.Content.Headers.ContentLength);
        }
    }

    [Fact]
    public async Task AFileIsTheSameWhenCompressed()
    {
        foreach (var address in await NamedFilesAsync())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using var response = await host.Client.SendAsync(request);
            Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
            await using var plain = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
            using var buffer = new MemoryStream();
            await plain.CopyToAsync(buffer);
            Assert.Equal(await host.Client.GetByteArrayAsync(address), buffer.ToArray());
        }
    }

    [Fact]
    public async Task ACallerThatRefusesGzipGetsThePlainFile()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, (await NamedFilesAsync())[0]);
        request.Headers.AcceptEncoding.ParseAdd("gzip;q=0");
        using var response = await host.Client.SendAsync(request);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task HeadAnswersWithoutContent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Page);
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task NothingOfOursNamesAnotherSite()
    {
        var ours = (await NamedFilesAsync())
            .Where(address => !address.ToString().Contains("/lib/", StringComparison.Ordinal))
            .Append(Page);
        foreach (var address in ours)
        {
            var text = Encoding.UTF8.GetString(await host.Client.GetByteArrayAsync(address))
                .Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
            Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        }
    }

    private async Task<List<Uri>> NamedFilesAsync()
    {
        var page = await host.Client.GetStringAsync(Page);
        return [.. Address().Matches(page).Select(match => new Uri(match.Groups[1].Value, UriKind.Relative))];
    }

    [GeneratedRegex("nonce=\"([^\"]+)\"")]
    private static partial Regex Nonce();

    [GeneratedRegex("(?:src|href)=\"(/[^\"]+)\"")]
    private static partial Regex Address();
}

using System.Net;
using System.Text.Json;
using Assistant.Ingest.Sources.TweedeKamer;
using Assistant.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.Ingest.Sources.TweedeKamer;

public sealed class FeedClientTests : IAsyncLifetime, IDisposable
{
    private const string Letters = "Document?$filter=Verwijderd eq false and Soort eq 'Brief regering' and Kamerstukdossier/any(d:d/Nummer eq 99638)&$orderby=Id&$count=true";

    private readonly TemporaryFolder folder = new();
    private readonly HastyClock clock = new();
    private FakeHouse house = null!;

    public async Task InitializeAsync() => house = await FakeHouse.StartAsync();

    public async Task DisposeAsync() => await house.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task AllPagesComeWhetherOrNotTheServiceLinksAndCountsThem(bool links, bool counts)
    {
        // 500 rows are two whole pages: only asking once more shows that there is no third.
        house.With([.. Enumerable.Range(1, 500).Select(number => HouseDocument.Letter(number))]);
        house.GivesNextLinks = links;
        house.GivesCounts = counts;
        var rows = await ListAsync(Letters);
        Assert.Equal(500, rows.Select(row => row.GetProperty("Id").GetGuid()).Distinct().Count());
        Assert.Equal(500, rows.Count);
    }

    [Fact]
    public async Task SmallerPagesThanPromisedAreFollowedByTheCount()
    {
        house.With([.. Enumerable.Range(1, 25).Select(number => HouseDocument.Letter(number))]);
        house.PageSize = 10;
        house.GivesNextLinks = false;
        Assert.Equal(25, (await ListAsync(Letters)).Count);
    }

    [Fact]
    public async Task AListThatBreaksOffIsAFaultAndNotAShortList()
    {
        house.Once("Document", context => context.Response.WriteAsync("""{"@odata.count":3,"value":[{"Id":"00000000-0000-0000-0000-000000000001"}]}"""));
        var fault = await Assert.ThrowsAsync<FeedFault>(() => ListAsync(Letters));
        Assert.Contains("1 of 3 rows", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListThatGoesRoundIsAFault()
    {
        for (var i = 0; i < 3; i++)
            house.Once("Document", context => context.Response.WriteAsync("""{"value":[],"@odata.nextLink":"Document?$skip=250"}"""));

        await Assert.ThrowsAsync<FeedFault>(() => ListAsync(Letters));
    }

    [Fact]
    public async Task ALinkToAnotherHostIsNotFollowedThere()
    {
        house.With(HouseDocument.Letter(1));
        house.Once("Document", context => context.Response.WriteAsync($$"""{"value":[],"@odata.nextLink":"http://127.0.0.1:1/other/{{Letters}}"}"""));
        Assert.Single(await ListAsync(Letters));
    }

    [Fact]
    public async Task APauseThatTheServiceAsksForIsKept()
    {
        house.Once("Document", StatusCodes.Status429TooManyRequests, retryAfter: "17");
        house.With(HouseDocument.Letter(1));
        Assert.Single(await ListAsync(Letters));
        Assert.Contains(TimeSpan.FromSeconds(17), clock.Pauses);
    }

    [Fact]
    public async Task AServiceThatAsksForAVeryLongPauseIsLeftAlone()
    {
        house.Once("Document", StatusCodes.Status503ServiceUnavailable, retryAfter: "7200");
        var fault = await Assert.ThrowsAsync<FeedFault>(() => ListAsync(Letters));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, fault.Status);
        Assert.Single(house.Requests);
    }

    [Theory]
    [InlineData(StatusCodes.Status500InternalServerError)]
    [InlineData(StatusCodes.Status502BadGateway)]
    [InlineData(StatusCodes.Status408RequestTimeout)]
    public async Task AFaultThatMayPassIsTriedAgain(int status)
    {
        house.Once("Document", status);
        house.Once("Document", status);
        house.With(HouseDocument.Letter(1));
        Assert.Single(await ListAsync(Letters));
        Assert.Equal(3, house.Requests.Count);
    }

    [Fact]
    public async Task TriesAreBounded()
    {
        for (var i = 0; i < 20; i++)
            house.Once("Document", StatusCodes.Status500InternalServerError);

        await Assert.ThrowsAsync<FeedFault>(() => ListAsync(Letters));
        Assert.Equal(1 + new FeedOptions().Retries, house.Requests.Count);
    }

    [Fact]
    public async Task ARefusalIsNotTriedAgain()
    {
        house.Once("Document", StatusCodes.Status400BadRequest);
        var fault = await Assert.ThrowsAsync<FeedFault>(() => ListAsync(Letters));
        Assert.Equal(HttpStatusCode.BadRequest, fault.Status);
        Assert.Single(house.Requests);
    }

    [Fact]
    public async Task AnAnswerThatIsNoListIsAFault()
    {
        for (var i = 0; i <= new FeedOptions().Retries; i++)
            house.Once("Document", context => context.Response.WriteAsync("<html>Onderhoud</html>"));

        Assert.Contains("no list", (await Assert.ThrowsAsync<FeedFault>(() => ListAsync(Letters))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADownloadThatIsCutStartsAgainAndComesWhole()
    {
        var letter = HouseDocument.Letter(1);
        house.With(letter);
        house.Once("resource", async context =>
        {
            context.Response.ContentLength = letter.Content.Length;
            await context.Response.Body.WriteAsync(letter.Content.AsMemory(0, letter.Content.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        var path = Path.Combine(folder.Path, "brief");
        using var client = Client();
        var file = await client.DownloadAsync($"Document({letter.Id})/resource", path, CancellationToken.None);
        Assert.Equal(letter.Content.Length, file.Length);
        Assert.Equal(letter.Content, await File.ReadAllBytesAsync(path));
        Assert.Equal(2, house.Downloads);
    }

    [Fact]
    public async Task AnAnswerThatDoesNotComeInTimeIsTriedAgain()
    {
        house.Once("Document", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        house.With(HouseDocument.Letter(1));
        using var client = new FeedClient(new FeedOptions { Address = house.Address, ListTimeout = TimeSpan.FromMilliseconds(300) }, clock);
        Assert.Single(await ListAsync(Letters, client));
    }

    [Fact]
    public async Task AFileOverTheLimitIsNotReadToItsEnd()
    {
        house.Once("resource", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new byte[64 * 1024], context.RequestAborted);
        });
        using var client = new FeedClient(new FeedOptions { Address = house.Address, LargestFile = 1024 * 1024 }, clock);
        var fault = await Assert.ThrowsAsync<FeedFault>(() => client.DownloadAsync($"Document({Guid.Empty})/resource", Path.Combine(folder.Path, "groot"), CancellationToken.None));
        Assert.Contains("larger than 1 MB", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WeSayWhoWeAreAndPauseBetweenCalls()
    {
        using var client = new FeedClient(new FeedOptions { Address = house.Address, WaitBetweenCalls = TimeSpan.FromSeconds(30) }, clock);
        await ListAsync(Letters, client);
        await ListAsync(Letters, client);
        Assert.StartsWith("KamerbrievenAssistant/", house.UserAgent, StringComparison.Ordinal);
        Assert.Contains(clock.Pauses, pause => pause > TimeSpan.FromSeconds(20));
    }

    private FeedClient Client() => new(new FeedOptions { Address = house.Address, WaitBetweenCalls = TimeSpan.Zero }, clock);

    private async Task<List<JsonElement>> ListAsync(string query, FeedClient? client = null)
    {
        using var own = Client();
        var rows = new List<JsonElement>();
        await foreach (var row in (client ?? own).ListAsync(query, CancellationToken.None))
            rows.Add(row);

        return rows;
    }
}

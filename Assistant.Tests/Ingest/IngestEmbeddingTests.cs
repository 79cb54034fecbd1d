using Assistant.Ingest;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Ingest.Parsing;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Embedding;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Ingest;

/// <summary>A run over letters that are embedded by a service over real HTTP.</summary>
public sealed class IngestEmbeddingTests : IAsyncLifetime
{
    private const int Letters = 60;

    private readonly TemporaryFolder folder = new();
    private EmbeddingStandIn service = null!;

    public async Task InitializeAsync()
    {
        service = await EmbeddingStandIn.StartAsync();
        for (var number = 0; number < Letters; number++)
        {
            var page = new LetterPage { NumberLine = $"Nummer: 2099D{number:D5}, datum: 2099-03-14\n\n", Body = $"De eerste alinea van brief {number}.\n\nDe tweede alinea van brief {number}.\n\n" };
            await File.WriteAllTextAsync(PathOf(number), page.ToString());
        }
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task SmallLettersShareTheirRequests()
    {
        var report = await RunAsync();

        Assert.Equal(Letters, report.Letters.Count(letter => letter.Outcome == LetterOutcome.Added));
        var texts = service.Calls.Select(call => call.Texts.Count).ToList();
        Assert.True(texts.Sum() >= Letters);
        Assert.Equal(service.Served.Distinct().Count(), texts.Sum());
        Assert.All(texts.SkipLast(1), count => Assert.Equal(16, count));
    }

    [Fact]
    public async Task ALetterThatTheServiceRefusesKeepsNoOtherOut()
    {
        service.Always = Refusing("brief 7.");

        var report = await RunAsync();

        var refused = Assert.Single(report.Letters, letter => letter.Outcome == LetterOutcome.Refused);
        Assert.Equal(PathOf(7), refused.File);
        Assert.Contains("refuses the texts (400)", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal(Letters - 1, report.Letters.Count(letter => letter.Outcome == LetterOutcome.Added));

        service.Always = null;
        var again = await RunAsync();
        Assert.Equal("2099D00007", Assert.Single(again.Letters, letter => letter.Outcome == LetterOutcome.Added).Number);
    }

    [Fact]
    public async Task AServiceThatGoesAwayStopsTheRunAndWhatItEmbeddedIsKept()
    {
        for (var call = 0; call < 2; call++)
            service.Fail(service.Vectors(served => served.Texts.Select(text => TrigramModel.Embed(text, 64))));
        service.Always = EmbeddingStandIn.Status(401);
        await Assert.ThrowsAsync<EmbeddingFault>(RunAsync);
        var paid = service.Calls.Take(2).SelectMany(call => call.Texts).ToList();

        service.Always = null;
        await RunAsync();

        Assert.Equal(32, paid.Count);
        Assert.Empty(service.Served.Intersect(paid));
    }

    private Func<Microsoft.AspNetCore.Http.HttpContext, EmbeddingCall, Task> Refusing(string words) => (context, call) =>
        call.Texts.Any(text => text.Contains(words, StringComparison.Ordinal))
            ? EmbeddingStandIn.Status(400)(context, call)
            : service.Vectors(served => served.Texts.Select(text => TrigramModel.Embed(text, 64)))(context, call);

    private string PathOf(int number) => Path.Combine(folder.Path, $"{number:D5}.txt");

    private async Task<IngestReport> RunAsync()
    {
        var data = Path.Combine(folder.Path, "data");
        await using var services = EmbeddingServices.Over(service, data, null, ("Embedding:BatchSize", "16"));
        var stores = services.GetRequiredService<LetterStores>();
        await using var store = (await stores.OpenAsync(default)).Store!;
        using var stored = stores.Read();
        var run = new IngestRun(store, stored, new LetterArchive(data), SourceLedger.Load(data));
        return await run.RunAsync([.. Enumerable.Range(0, Letters).Select(PathOf)], _ => { }, default);
    }
}

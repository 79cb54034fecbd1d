using Assistant.Retrieval.Embedding;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Embedding;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Retrieval.Embedding;

/// <summary>What a service can do wrong, over real HTTP.</summary>
public sealed class PassageEmbedderTests : IAsyncLifetime
{
    private static readonly string[] Texts = ["Kamelen.", "Olifanten.", "Giraffen.", "Bruggen.", "Kamelen."];

    private readonly TemporaryFolder folder = new();
    private EmbeddingStandIn service = null!;

    public async Task InitializeAsync() => service = await EmbeddingStandIn.StartAsync();

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task TextsGoInBatchesAndEachOnce()
    {
        var vectors = await EmbedAsync(("Embedding:BatchSize", "3"));

        Assert.Equal([3, 1], service.Calls.Select(call => call.Texts.Count));
        Assert.Equal(vectors[0], vectors[4]);
        Assert.All(vectors, vector => Assert.Equal(1, Math.Sqrt(vector.Sum(number => number * number)), 5));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task VectorsComeInTheOrderOfTheirTexts(bool isSentInAnother)
    {
        service.SendsOutOfOrder = isSentInAnother;

        var vectors = await EmbedAsync(("Embedding:BatchSize", "3"));

        foreach (var (place, text) in Texts.Index())
            Assert.Equal(UnitVector.Of(TrigramModel.Embed("passage: " + text, 64)), vectors[place]);
    }

    [Fact]
    public async Task ABusyServiceIsAskedAgainAndSoIsOneThatFailsOrBreaksOff()
    {
        service.Fail(EmbeddingStandIn.Status(429, retryAfter: 0));
        service.Fail(EmbeddingStandIn.Status(500));
        service.Fail(service.CutBody);
        service.Fail(EmbeddingStandIn.Status(408));

        Assert.Equal(5, (await EmbedAsync()).Count);
        Assert.Equal(5, service.Calls.Count);
        Assert.Equal(4, service.Served.Count);
    }

    [Fact]
    public async Task ABusyServiceIsLeftAloneForAsLongAsItAsks()
    {
        var before = TimeProvider.System.GetTimestamp();
        service.Fail(EmbeddingStandIn.Status(429, retryAfter: 1));

        await EmbedAsync();

        Assert.True(TimeProvider.System.GetElapsedTime(before) >= TimeSpan.FromSeconds(0.95));
    }

    [Fact]
    public async Task AnAnswerThatNeverComesIsNotWaitedForButAskedForAgain()
    {
        service.Fail((context, _) => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted));

        Assert.Equal(5, (await EmbedAsync(("Embedding:PassageTimeout", "00:00:00.5"))).Count);
        Assert.Equal(2, service.Calls.Count);
    }

    [Theory]
    [InlineData(401, 1, "key")]
    [InlineData(404, 1, "Embedding:Model")]
    [InlineData(413, 1, "Embedding:MaximumLength")]
    [InlineData(429, 3, "too many requests")]
    [InlineData(503, 3, "503")]
    public async Task ARefusalIsExplainedAndOnlyAPassingOneTriedAgain(int status, int calls, string words)
    {
        service.Always = EmbeddingStandIn.Status(status);

        var fault = await Assert.ThrowsAsync<EmbeddingFault>(() => EmbedAsync(("Embedding:Retries", "2")));

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Equal(calls, service.Calls.Count);
    }

    [Fact]
    public async Task AVectorOfAnotherDimensionIsRefusedWithTheSettingToChange()
    {
        service.Dimension = 48;

        Assert.Contains("Embedding:Dimension to 48", (await Assert.ThrowsAsync<EmbeddingFault>(() => EmbedAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooFewVectorsAreRefused()
    {
        service.Always = service.Vectors(call => call.Texts.Skip(1).Select(text => TrigramModel.Embed(text, 64)));

        Assert.Contains("3 vectors for 4 texts", (await Assert.ThrowsAsync<EmbeddingFault>(() => EmbedAsync())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(0)]
    public async Task AVectorWithoutDirectionIsRefused(float number)
    {
        service.Always = service.Vectors(call => call.Texts.Select(_ => Enumerable.Repeat(number, 64).ToArray()));

        Assert.Contains("not finite", (await Assert.ThrowsAsync<EmbeddingFault>(() => EmbedAsync())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":[{}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":"%%%"}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":{"a":1}}],"usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    public async Task AnAnswerThatIsNoListOfVectorsIsAFaultAndNothingOfItIsKept(string body)
    {
        service.Always = EmbeddingStandIn.Text(body);
        await Assert.ThrowsAsync<EmbeddingFault>(() => EmbedAsync());

        service.Always = null;
        Assert.Equal(5, (await EmbedAsync()).Count);
        Assert.Equal(4, service.Served.Count);
    }

    [Fact]
    public async Task WhatWasEmbeddedBeforeAFailureIsNotPaidForAgain()
    {
        (string, string?)[] settings = [("Embedding:BatchSize", "2"), ("Embedding:Retries", "0")];
        service.Fail(async (context, call) =>
        {
            service.Served.Enqueue(call.Texts[0]);
            service.Served.Enqueue(call.Texts[1]);
            await service.Vectors(served => served.Texts.Select(text => TrigramModel.Embed(text, 64)))(context, call);
        });
        service.Fail(EmbeddingStandIn.Status(500));
        await Assert.ThrowsAsync<EmbeddingFault>(() => EmbedAsync(settings));

        await EmbedAsync(settings);

        Assert.Equal(4, service.Served.Count);
        Assert.Equal(4, service.Served.Distinct().Count());
    }

    [Fact]
    public async Task AServiceThatIsNotThereIsExplained()
    {
        await service.DisposeAsync();

        Assert.Contains("cannot be reached", (await Assert.ThrowsAsync<EmbeddingFault>(() => EmbedAsync(("Embedding:Retries", "1")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALongTextIsCutBetweenWordsToWhatTheModelReads()
    {
        await using var services = EmbeddingServices.Over(service, folder.Path, null, ("Embedding:MaximumLength", "32"));
        using var embedder = services.PassageEmbedder(folder.Path)!;
        await embedder.EmbedAsync([string.Join(' ', Enumerable.Repeat("olifant", 40)), new string('x', 95 - 9) + "😀"], default);

        Assert.All(service.Served, text => Assert.InRange(text.Length, 80, 96));
        Assert.EndsWith("olifant", service.Served.First(), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', string.Concat(service.Served));
    }

    [Fact]
    public async Task ADamagedFileOfVectorsIsNamed()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "embeddings.db"), string.Concat(Enumerable.Repeat("this is no database ", 100)));

        var fault = await Assert.ThrowsAsync<IOException>(() => EmbedAsync());

        Assert.Contains("embeddings.db", fault.Message, StringComparison.Ordinal);
        Assert.Contains("may be deleted", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKeyTravelsAsBearerAndAShorterVectorIsAskedFor()
    {
        await EmbedAsync(("Embedding:ApiKey", "secret"), ("Embedding:Model", "text-embedding-3-small"));

        Assert.Equal("Bearer secret", service.Calls[0].Authorization);
        Assert.Equal(64, service.Calls[0].Dimensions);
    }

    private async Task<IReadOnlyList<float[]>> EmbedAsync(params (string Key, string? Value)[] settings)
    {
        await using var services = EmbeddingServices.Over(service, folder.Path, null, settings);
        using var embedder = services.PassageEmbedder(folder.Path)!;
        return await embedder.EmbedAsync(Texts, default);
    }
}

using System.Diagnostics.Metrics;
using Assistant.Retrieval.Embedding;
using Assistant.Tests.Support.Embedding;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Retrieval.Embedding;

public sealed class QuestionEmbedderTests
{
    [Fact]
    public async Task AnIdentityThatTakesTooLongCostsAQuestionNoMoreThanASlowService()
    {
        await using var service = await EmbeddingStandIn.StartAsync();
        await using var services = EmbeddingServices.Over(service, "unused", null, null, [("Embedding:ManagedIdentity", "true"), ("Embedding:QuestionTimeout", "00:00:00.1")], new SilentIdentity());

        Assert.Null(await services.QuestionEmbedder()!.EmbedAsync("olifanten", default));
        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task WhatBecomesOfQuestionsIsCounted()
    {
        var counts = new Dictionary<string, long>();
        await using var service = await EmbeddingStandIn.StartAsync();
        await using var services = EmbeddingServices.Over(service, "unused", null, ("Embedding:FailuresBeforeBreak", "2"), ("Embedding:BreakDuration", "01:00:00"));
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == EmbeddingMeters.Name && instrument.Meter.Scope == services.GetRequiredService<IMeterFactory>())
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => counts[(string)tags[0].Value!] = counts.GetValueOrDefault((string)tags[0].Value!) + value);
        listener.Start();
        var embedder = services.QuestionEmbedder()!;

        await embedder.EmbedAsync("kamelen", default);
        service.Always = EmbeddingStandIn.Status(401);
        for (var question = 0; question < 4; question++)
            await embedder.EmbedAsync("kamelen", default);

        Assert.Equal(new Dictionary<string, long> { ["service"] = 1, ["failed"] = 2, ["left alone"] = 2 }, counts);
    }

    /// <summary>As one whose metadata service does not answer.</summary>
    private sealed class SilentIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Never reached.");
        }
    }
}

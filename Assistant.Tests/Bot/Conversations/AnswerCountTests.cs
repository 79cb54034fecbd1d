using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Assistant.Bot.Answering;
using Assistant.Bot.Answering.Drafting;
using Assistant.Bot.Conversations;
using Assistant.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Bot.Conversations;

public sealed class AnswerCountTests
{
    [Fact]
    public async Task EveryAnswerIsCountedByItsKind()
    {
        await using var application = new AssistantApplication().Start();
        var factory = application.Services.GetRequiredService<IMeterFactory>();
        var kinds = new ConcurrentBag<string?>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "assistant.answers" && instrument.Meter.Name == ProofMeters.Name && ReferenceEquals(instrument.Meter.Scope, factory))
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => kinds.Add(tags.ToArray().Single(tag => tag.Key == "kind").Value?.ToString()));
        listener.Start();

        await application.Services.GetRequiredService<AnswerQuestion>()(new Question("Wat is er toegezegd?"), grew: null, CancellationToken.None);

        Assert.Equal(nameof(AnswerKind.NoLetters), Assert.Single(kinds));
    }
}

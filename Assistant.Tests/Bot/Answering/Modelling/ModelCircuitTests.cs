using Assistant.Bot.Answering.Modelling;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Assistant.Tests.Bot.Answering.Modelling;

public sealed class ModelCircuitTests
{
    private static readonly ChatOptions Settings = new() { FailuresBeforeBreak = 3, BreakDuration = TimeSpan.FromSeconds(30) };

    private readonly FakeTimeProvider clock = new();
    private readonly ModelCircuit circuit;
    private int calls;

    public ModelCircuitTests()
    {
        circuit = new ModelCircuit(Options.Create(Settings), clock);
    }

    [Fact]
    public async Task AModelThatFailsSeveralTimesIsLeftAloneForAWhile()
    {
        await FailAsync(3);

        Assert.Equal(ModelOutcome.Unavailable, await CallAsync(ModelOutcome.Finished));
        Assert.Equal(3, calls);
        clock.Advance(Settings.BreakDuration - TimeSpan.FromSeconds(1));
        await CallAsync(ModelOutcome.Finished);
        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task AfterTheWhileOneGoodCallBringsItBack()
    {
        await FailAsync(3);
        clock.Advance(Settings.BreakDuration + TimeSpan.FromSeconds(1));

        Assert.Equal(ModelOutcome.Finished, await CallAsync(ModelOutcome.Finished));
        Assert.Equal(ModelOutcome.Stopped, await CallAsync(ModelOutcome.Stopped));
        Assert.Equal(5, calls);
    }

    [Fact]
    public async Task AfterTheWhileOneBadCallKeepsItAway()
    {
        await FailAsync(3);
        clock.Advance(Settings.BreakDuration + TimeSpan.FromSeconds(1));

        await CallAsync(ModelOutcome.Broken);
        await CallAsync(ModelOutcome.Finished);

        Assert.Equal(4, calls);
    }

    [Fact]
    public async Task FewFailuresAmongGoodCallsChangeNothing()
    {
        for (var round = 0; round < 20; round++)
        {
            await CallAsync(ModelOutcome.Finished);
            await CallAsync(ModelOutcome.Unavailable);
        }

        Assert.Equal(40, calls);
    }

    [Fact]
    public async Task AUserWhoStopsIsNoFailureOfTheModel()
    {
        for (var stopped = 0; stopped < 10; stopped++)
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => circuit.RunAsync(_ => throw new OperationCanceledException(), CancellationToken.None));
        }

        Assert.Equal(ModelOutcome.Finished, await CallAsync(ModelOutcome.Finished));
    }

    private async Task FailAsync(int times)
    {
        for (var failure = 0; failure < times; failure++)
        {
            await CallAsync(ModelOutcome.Unavailable);
        }
    }

    private Task<ModelOutcome> CallAsync(ModelOutcome outcome) => circuit.RunAsync(
        _ =>
        {
            calls++;
            return ValueTask.FromResult(outcome);
        },
        CancellationToken.None);
}

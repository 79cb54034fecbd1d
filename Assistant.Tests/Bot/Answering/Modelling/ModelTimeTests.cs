using Assistant.Bot.Answering;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Assistant.Tests.Bot.Answering.Modelling.ModelledLetters;

namespace Assistant.Tests.Bot.Answering.Modelling;

/// <summary>What a user waits for a model, on a clock that the test turns, and what comes when.</summary>
public sealed class ModelTimeTests : IAsyncLifetime
{
    private const string First = "The minister promised a study into abuses in the porn industry.";

    // Long enough that only a real deadlock fails.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StoredLetters letters = StoreOlder();
    private readonly FakeTimeProvider clock = new();
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ScriptedModel model = null!;

    public async Task InitializeAsync() => model = await ScriptedModel.StartAsync();

    public async Task DisposeAsync()
    {
        await model.DisposeAsync();
        letters.Dispose();
    }

    [Fact]
    public async Task AModelThatSaysNothingIsNotWaitedForLongerThanTheFirstWordsMayTake()
    {
        model.Script = SilentAsync;
        await using var assistant = Assistant();
        var asked = assistant.AskAsync(PornQuestion);
        await arrived.Task.WaitAsync(Patience);

        clock.Advance(TimeSpan.FromSeconds(11));
        Assert.False(gone.Task.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(AnswerNotice.ModelUnavailable, (await asked.WaitAsync(Patience)).Notice);
        await gone.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task AModelThatGoesOnAndOnIsStoppedWhenTheAnswersTimeIsUp()
    {
        var ticks = new SemaphoreSlim(0);
        model.Script = async call =>
        {
            await call.SpellAsync(Sentence(call));
            while (true)
            {
                await ticks.WaitAsync(call.Gone);
                await call.SayAsync("And there is more to say about this, ");
            }
        };
        await using var assistant = Assistant();
        var asked = assistant.AskAsync(PornQuestion, null, ShowAsync);
        await shown.Task.WaitAsync(Patience);

        // It is never silent for as long as silence may last.
        for (var second = 0; second < 40; second += 8)
        {
            Assert.False(asked.IsCompleted);
            ticks.Release();
            clock.Advance(TimeSpan.FromSeconds(8));
        }

        var answer = await asked.WaitAsync(Patience);
        Assert.Equal([First], answer.Statements.Select(statement => statement.Text));
        Assert.Equal(AnswerNotice.CutShort, answer.Notice);
    }

    [Fact]
    public async Task TheFirstProvenSentenceIsThereBeforeTheModelWritesTheSecond()
    {
        model.Script = async call =>
        {
            await call.SpellAsync(Sentence(call));
            await shown.Task.WaitAsync(Patience);
            await call.SpellAsync($"ANSWER: The study will be finished in the autumn of 2024.\nPROOF: [{call.PassageWith(Promise)}] \"Dit onderzoek wordt in het najaar van 2024 afgerond\"\n");
            await call.EndAsync();
        };
        await using var assistant = Assistant();

        var answer = await assistant.AskAsync(PornQuestion, null, ShowAsync).WaitAsync(Patience);

        Assert.Equal(2, answer.Statements.Count);
    }

    [Fact]
    public async Task AUserWhoStopsStopsTheModelToo()
    {
        model.Script = async call =>
        {
            await call.SpellAsync(Sentence(call));
            await SilentAsync(call);
        };
        await using var assistant = Assistant();
        using var stop = new CancellationTokenSource();
        var asked = assistant.AskAsync(PornQuestion, null, ShowAsync, stop.Token);
        await shown.Task.WaitAsync(Patience);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.WaitAsync(Patience));
        await gone.Task.WaitAsync(Patience);
        Assert.Single(model.Calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task ACallThatFailsAtOnceIsRepeatedAsOftenAsIsSetAndNoMore(int retries)
    {
        model.Script = call =>
        {
            call.Context.Response.StatusCode = 503;
            return call.RawAsync("{}");
        };
        await using var assistant = new AskedAssistant(letters.Snapshots, model, new Dictionary<string, string?> { ["Chat:Retries"] = $"{retries}" });

        Assert.Equal(AnswerNotice.ModelUnavailable, (await assistant.AskAsync(PornQuestion)).Notice);

        Assert.Equal(1 + retries, model.Calls.Count);
    }

    private static string Sentence(ScriptedCall call) =>
        $"ANSWER: {First}\nPROOF: [{call.PassageWith(Promise)}] \"een onderzoek te laten doen naar misstanden in de porno-industrie\"\n";

    private AskedAssistant Assistant() => new(letters.Snapshots, model, change: services => services.AddSingleton<TimeProvider>(clock));

    private async Task SilentAsync(ScriptedCall call)
    {
        arrived.TrySetResult();
        await call.HangAsync();
        gone.TrySetResult();
    }

    private Task ShowAsync(Answer soFar, CancellationToken cancellationToken)
    {
        shown.TrySetResult();
        return Task.CompletedTask;
    }
}

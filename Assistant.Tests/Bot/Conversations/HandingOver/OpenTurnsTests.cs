using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.HandingOver;
using Assistant.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Bot.Conversations.HandingOver;

/// <summary>Two processes over one folder, which take questions in, answer, end and start again in any order.</summary>
public sealed class OpenTurnsTests
{
    private const int Questions = 5;

    private static Arbitrary<List<(int Kind, int Process, int Question)>> Runs { get; } = (
        from kind in Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(3)))
        from process in Gen.Choose(0, 1)
        from question in Gen.Choose(0, Questions - 1)
        select (kind, process, question)).ListOf(25).ToArbitrary();

    [Property(MaxTest = 40)]
    public Property EveryQuestionThatWasTakenInIsAnsweredOnceWhateverEndsWhen() => Prop.ForAll(Runs, CheckAsync);

    [Fact]
    public async Task AProcessThatGaveATurnUpSaysNothingMoreOfIt()
    {
        using var folder = new TemporaryFolder();
        using var turns = SomeTurns.Open(folder.Path);
        var told = new int[Questions];
        var turn = Turn(0, told);
        Assert.True(await turns.TryKeepAsync(turn, CancellationToken.None));
        turn.Receipt!.GivenUp = new CancellationToken(canceled: true);
        Assert.False((await turn.SendAsync(turn.Message("antwoord"), CancellationToken.None)).Taken);
        Assert.False(turn.Receipt.IsClosed);
        Assert.Equal(0, told[0]);
    }

    [Fact]
    public async Task AnAnswerThatIsOnItsWayIsNotBrokenOffByItsTurn()
    {
        using var folder = new TemporaryFolder();
        using var turns = SomeTurns.Open(folder.Path);
        var told = new int[Questions];
        var turn = Turn(0, told);
        Assert.True(await turns.TryKeepAsync(turn, CancellationToken.None));
        Assert.True((await turn.SendAsync(turn.Message("antwoord"), new CancellationToken(canceled: true))).Taken);
        Assert.Equal(1, told[0]);
    }

    [Fact]
    public async Task WithoutADatabaseTurnsAreTakenInAllTheSame()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "turns.db"), new string('x', 5_000));
        using var turns = SomeTurns.Open(folder.Path);
        var turn = Turn(0, new int[Questions]);
        Assert.True(await turns.TryKeepAsync(turn, CancellationToken.None));
        Assert.Null(turn.Receipt);
        Assert.Empty(await turns.FindLeftAsync(CancellationToken.None));
    }

    private static async Task CheckAsync(List<(int Kind, int Process, int Question)> run)
    {
        using var folder = new TemporaryFolder();
        var told = new int[Questions];
        var taken = new HashSet<int>();
        OpenTurns[] processes = [SomeTurns.Open(folder.Path), SomeTurns.Open(folder.Path)];
        Dictionary<int, Turn>[] underWay = [[], []];
        foreach (var (kind, process, question) in run)
        {
            if (kind == 0 && Turn(question, told) is var turn && await processes[process].TryKeepAsync(turn, CancellationToken.None))
                underWay[process][question] = taken.Add(question) ? turn : throw new InvalidOperationException("It was taken in twice.");
            else if (kind == 1 && underWay[process].Remove(question, out var answered))
                await answered.SendAsync(answered.Message("antwoord"), CancellationToken.None);
            else if (kind == 2)
                await ResumeAsync(processes[process], underWay[process], told);
            else if (kind == 3)
                Restart(process);
        }

        Restart(0);
        Restart(1);
        await ResumeAsync(processes[1], underWay[1], told);
        foreach (var left in underWay[1].Values)
            await left.SendAsync(left.Message("antwoord"), CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, Questions).Select(question => taken.Contains(question) ? 1 : 0), told);
        Array.ForEach(processes, process => process.Dispose());

        void Restart(int process)
        {
            processes[process].Dispose();
            processes[process] = SomeTurns.Open(folder.Path);
            underWay[process].Clear();
        }
    }

    private static async Task ResumeAsync(OpenTurns turns, Dictionary<int, Turn> underWay, int[] told)
    {
        foreach (var left in await turns.FindLeftAsync(CancellationToken.None))
        {
            Assert.True(await turns.TryTakeAsync(left, CancellationToken.None));
            var turn = Turn(int.Parse(left.Activity.Text!, CultureInfo.InvariantCulture), told);
            turn.Keep(new TurnReceipt(turns, left.Id));
            underWay[int.Parse(left.Activity.Text!, CultureInfo.InvariantCulture)] = turn;
        }
    }

    private static Turn Turn(int question, int[] told) => new(
        new Activity
        {
            Type = ActivityTypes.Message,
            Id = $"m{question}",
            Text = question.ToString(CultureInfo.InvariantCulture),
            ChannelId = "emulator",
            Conversation = new ConversationAccount { Id = "c" },
        },
        new Counted(question, told));

    private sealed class Counted(int question, int[] told) : IActivityDelivery
    {
        public Task<Delivery> DeliverAsync(Activity activity, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            told[question]++;
            return Task.FromResult(new Delivery(true));
        }
    }
}

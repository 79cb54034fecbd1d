using Assistant.Bot.Answering;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;
using static Assistant.Tests.Bot.Answering.Modelling.ModelledLetters;

namespace Assistant.Tests.Bot.Answering.Modelling;

/// <summary>Whatever a model does, the user sees proven sentences or what quote mode answers, in time.</summary>
public sealed class BehaviourTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Impatient = new()
    {
        ["Chat:FirstTokenTimeout"] = "00:00:02",
        ["Chat:AnswerTimeout"] = "00:00:08",
    };

    // A model that gets to a good answer must not run out of time because the machine is slow.
    private static readonly Dictionary<string, string?> Patient = new()
    {
        ["Chat:FirstTokenTimeout"] = "00:01:00",
        ["Chat:AnswerTimeout"] = "00:02:00",
    };

    private readonly StoredLetters letters = StoreOlder();
    private ScriptedModel model = null!;

    public static TheoryData<string> Names => [.. Behaviours.All.Select(behaviour => behaviour.Name)];

    public async Task InitializeAsync() => model = await ScriptedModel.StartAsync();

    public async Task DisposeAsync()
    {
        await model.DisposeAsync();
        letters.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task TheUserSeesWhatIsProvenOrTheQuotes(string name)
    {
        var behaviour = Behaviours.All.Single(candidate => candidate.Name == name);
        model.Script = behaviour.Script;
        await using var assistant = new AskedAssistant(letters.Snapshots, model, behaviour.Notice == AnswerNotice.None ? Patient : Impatient);
        await using var quoting = new AskedAssistant(letters.Snapshots);
        var seen = new List<Answer>();

        var answer = await assistant.AskAsync(behaviour.Question, null, (soFar, _) =>
        {
            seen.Add(soFar);
            return Task.CompletedTask;
        });

        var told = string.Join('\n', assistant.Log.Lines.Where(line => line.Text.Contains("model", StringComparison.Ordinal)).Select(line => line.Text[..Math.Min(200, line.Text.Length)]).TakeLast(6));
        Assert.True(behaviour.Statements.SequenceEqual(answer.Statements.Select(statement => statement.Text)), $"Shown: {string.Join(" | ", answer.Statements.Select(statement => statement.Text))}\n{told}");
        Assert.Equal(behaviour.Notice, answer.Notice);
        Assert.Equal(AnswerKind.Quoted, answer.Kind);
        if (behaviour.Statements.Count == 0)
        {
            Assert.Equal((await quoting.AskAsync(behaviour.Question)).Quotes.Select(quote => quote.Text), answer.Quotes.Select(quote => quote.Text));
        }

        await SoundAnswer.AssertAsync(answer, letters.Snapshots);
        Growth.AssertPrefixes(seen, answer);
    }
}

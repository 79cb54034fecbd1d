using Assistant.Bot.Answering;
using Assistant.Tests.Bot.Answering.Modelling;
using Assistant.Tests.EndToEnd;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;
using Xunit.Abstractions;

namespace Assistant.Tests.Evaluation;

/// <summary>The question sets in both modes: a good model loses nothing that quotes would show, and a hostile one gets nothing through.</summary>
public sealed class ModelQuestionSetTests(ITestOutputHelper output)
{
    [Fact]
    public Task AGoodModelLosesNothingOnTheSampleLetters() =>
        AskGoodModelAsync("sample-letter-questions.jsonl", fewestSaid: 15, Directory.GetFiles(SampleLetters.Folder, "*.txt"));

    [SkippableFact]
    public Task AGoodModelLosesNothingOnTheRealLetter() => AskGoodModelAsync("real-letter-questions.jsonl", fewestSaid: 45, RealLetter());

    [Fact]
    public Task AHostileModelGetsNothingThroughOnTheSampleLetters() =>
        AskHostileModelAsync("sample-letter-questions.jsonl", Directory.GetFiles(SampleLetters.Folder, "*.txt"));

    [SkippableFact]
    public Task AHostileModelGetsNothingThroughOnTheRealLetter() => AskHostileModelAsync("real-letter-questions.jsonl", RealLetter());

    private static string RealLetter()
    {
        var letter = SharedFolder.Path("letters/2024D44861.txt");
        Skip.If(letter is null, SharedFolder.Absent);
        return letter;
    }

    private async Task AskGoodModelAsync(string set, int fewestSaid, params string[] files)
    {
        var questions = EvaluationQuestion.Load(set);
        var good = new GoodModel(questions);
        var lost = new List<string>();
        var shown = 0;
        await AskAsync(questions, good.AnswerAsync, files, (question, quoted, answer) =>
        {
            shown += answer.Statements.Count;
            if (new QuestionOutcome(question, quoted).IsRight && !IsRight(question, answer))
            {
                lost.Add($"{question.Id} {question.Question} -> {string.Join(" | ", answer.Quotes.Select(quote => quote.Text))}");
            }
        });

        output.WriteLine($"{good.Said} sentences said, {shown} shown");
        output.WriteLine(string.Join('\n', good.Refused));
        Assert.True(lost.Count == 0, string.Join('\n', lost));
        Assert.True(good.Said >= fewestSaid, $"Only {good.Said} said: the set tests nothing.");
        Assert.True(good.Refused.Count == 0, string.Join('\n', good.Refused));
    }

    private async Task AskHostileModelAsync(string set, params string[] files)
    {
        var hostile = new HostileModel();
        var through = new List<string>();
        await AskAsync(EvaluationQuestion.Load(set), hostile.AnswerAsync, files, (question, quoted, answer) =>
        {
            through.AddRange(answer.Statements.Select(statement => $"{question.Id} {statement.Text} <- {answer.Quotes[statement.Citations[0] - 1].Text}"));
            if (answer.Statements.Count == 0)
            {
                Assert.Equal(quoted.Quotes.Select(quote => quote.Text), answer.Quotes.Select(quote => quote.Text));
            }
        });

        output.WriteLine($"{hostile.Told} lies told");
        Assert.True(hostile.Told > 200, $"Only {hostile.Told} lies.");
        Assert.True(through.Count == 0, string.Join('\n', through));
    }

    private static async Task AskAsync(IReadOnlyList<EvaluationQuestion> questions, Func<ScriptedCall, Task> script, string[] files, Action<EvaluationQuestion, Answer, Answer> judge)
    {
        await using var store = await SampleStore.OpenAsync(files);
        await using var model = await ScriptedModel.StartAsync(script);
        await using var quoting = new AskedAssistant(store.Snapshots);
        await using var assistant = new AskedAssistant(store.Snapshots, model);
        foreach (var question in questions)
        {
            var quoted = await quoting.AskAsync(question.Question);
            var answer = await assistant.AskAsync(question.Question);
            await SoundAnswer.AssertAsync(answer, store.Snapshots);
            Assert.True(question.Answerable || quoted.Quotes.Count > 0 || answer.Quotes.Count == 0, $"{question.Id} is declined in quotes and answered by the model.");
            judge(question, quoted, answer);
        }
    }

    // Sentences rest on several quotes, each of which the reader sees.
    private static bool IsRight(EvaluationQuestion question, Answer answer) =>
        new QuestionOutcome(question, answer).IsRight
        || (answer.Statements.Count > 0 && question.Keys!.All(group => group.Any(key => answer.Quotes.Any(quote =>
            quote.Text.Contains(key, StringComparison.OrdinalIgnoreCase) || quote.Footnotes.Any(note => note.Text.Contains(key, StringComparison.OrdinalIgnoreCase))))));
}

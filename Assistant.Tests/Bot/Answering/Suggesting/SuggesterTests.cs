using Assistant.Bot.Answering;
using Assistant.Retrieval.Language;
using Assistant.Tests.Evaluation;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;
using Xunit.Abstractions;

namespace Assistant.Tests.Bot.Answering.Suggesting;

public sealed class SuggesterTests(ITestOutputHelper output)
{
    [Fact]
    public async Task EverySuggestionOnTheSampleLettersIsAnswered()
    {
        await using var samples = await SampleStore.OpenAsync();

        await AssertAnsweredAsync(samples, "sample-letter-questions.jsonl", fewest: 10);
    }

    [SkippableFact]
    public async Task EverySuggestionOnTheRealLetterIsAnswered()
    {
        var letter = SharedFolder.Path("letters/2024D44861.txt");
        Skip.If(letter is null, SharedFolder.Absent);
        await using var store = await SampleStore.OpenAsync(letter);

        await AssertAnsweredAsync(store, "real-letter-questions.jsonl", fewest: 10);
    }

    private async Task AssertAnsweredAsync(SampleStore store, string questions, int fewest)
    {
        await using var assistant = new AskedAssistant(store.Snapshots);
        var suggested = 0;
        foreach (var question in EvaluationQuestion.Load(questions))
        {
            var answer = await assistant.AskAsync(question.Question, question.Id);
            Assert.InRange(answer.Suggestions.Count, 0, 3);
            foreach (var suggestion in answer.Suggestions)
            {
                output.WriteLine($"{question.Question} -> {suggestion}");
                Assert.Equal(answer.Language, QuestionLanguageDetector.Detect(suggestion, answer.Language));
                var further = await assistant.AskAsync(suggestion);
                Assert.True(further.Kind == AnswerKind.Quoted, $"'{suggestion}', suggested after '{question.Question}', is not answered.");
                suggested++;
            }
        }

        Assert.True(suggested >= fewest, $"Only {suggested} suggestions.");
    }
}

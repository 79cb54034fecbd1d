using Assistant.Bot.Answering;
using Assistant.Bot.Conversations.Remembering;
using Assistant.Retrieval.Language;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;
using Microsoft.Extensions.DependencyInjection;
using static Assistant.Tests.Bot.Answering.Modelling.ModelledLetters;

namespace Assistant.Tests.Bot.Conversations;

public sealed class DialogueTests : IDisposable
{
    private readonly StoredLetters letters = Store();

    public void Dispose() => letters.Dispose();

    [Theory]
    [InlineData(PornQuestion, "and when?", "zomer van 2025")]
    [InlineData("Wat heeft de minister toegezegd over de porno-industrie?", "en wanneer?", "zomer van 2025")]
    [InlineData("How much money does the shelter for victims get?", "And how many schools did the campaign reach?", "140 scholen")]
    [InlineData("Is there a permit for porn producers?", "What did the minister promise about it?", "vergunningplicht voor producenten")]
    public async Task AFollowUpIsReadWithTheQuestionBefore(string first, string followUp, string expected)
    {
        await using var assistant = new AskedAssistant(letters.Snapshots);
        await assistant.AskAsync(first, "a");

        var answer = await assistant.AskAsync(followUp, "a");

        Assert.Equal(AnswerKind.Quoted, answer.Kind);
        Assert.Contains(answer.Quotes, quote => quote.Text.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePreviousMinisterIsTheOneWhoSignedBefore()
    {
        await using var assistant = new AskedAssistant(letters.Snapshots);
        await assistant.AskAsync("Wat zei de minister over het onderzoek naar de porno-industrie?", "a");

        var answer = await assistant.AskAsync("en wat zei de vorige minister daarover?", "a");

        Assert.Equal(AnswerKind.Quoted, answer.Kind);
        Assert.All(answer.Quotes, quote => Assert.Equal("H.E. Ploegwinter", quote.Letter.Signatory!.Name));
    }

    [Theory]
    [InlineData("and when?", "b")]
    [InlineData("and when?", null)]
    public async Task AFollowUpToNothingIsDeclined(string followUp, string? conversation)
    {
        await using var assistant = new AskedAssistant(letters.Snapshots);
        await assistant.AskAsync(PornQuestion, "a");

        Assert.NotEqual(AnswerKind.Quoted, (await assistant.AskAsync(followUp, conversation)).Kind);
    }

    [Fact]
    public async Task AForgottenConversationIsNotReferredTo()
    {
        await using var assistant = new AskedAssistant(letters.Snapshots);
        await assistant.AskAsync(PornQuestion, "a");

        Assert.True(await assistant.Memory.ForgetAsync("a", CancellationToken.None));

        Assert.NotEqual(AnswerKind.Quoted, (await assistant.AskAsync("and when?", "a")).Kind);
    }

    [Fact]
    public async Task AMemoryThatIsDownDoesNotTakeTheAnswerWithIt()
    {
        await using var assistant = new AskedAssistant(letters.Snapshots, change: services => services.AddSingleton<ITurnStore>(new BrokenStore()));

        Assert.Equal(AnswerKind.Quoted, (await assistant.AskAsync(PornQuestion, "a")).Kind);
        Assert.False(await assistant.Memory.ForgetAsync("a", CancellationToken.None));
    }

    [Theory]
    [InlineData("Is there a hotline for victims?")]
    [InlineData("Wat gebeurt er voor de opvang van slachtoffers?")]
    public async Task EverySuggestionIsAnsweredByTheLettersInTheLanguageOfTheQuestion(string question)
    {
        await using var samples = await SampleStore.OpenAsync();
        await using var assistant = new AskedAssistant(samples.Snapshots);

        var answer = await assistant.AskAsync(question, "a");

        Assert.InRange(answer.Suggestions.Count, 1, 3);
        foreach (var suggestion in answer.Suggestions)
        {
            Assert.Equal(answer.Language, QuestionLanguageDetector.Detect(suggestion, QuestionLanguage.Dutch));
            Assert.Equal(AnswerKind.Quoted, (await assistant.AskAsync(suggestion)).Kind);
        }

        Assert.Equal(answer.Suggestions, (await assistant.AskAsync(question, "b")).Suggestions);
    }

    private sealed class BrokenStore : ITurnStore
    {
        public Task<IReadOnlyList<RememberedTurn>> ReadAsync(string conversationKey, CancellationToken cancellationToken) => throw new IOException("down");

        public Task AppendAsync(string conversationKey, RememberedTurn turn, CancellationToken cancellationToken) => throw new IOException("down");

        public Task ForgetAsync(string conversationKey, CancellationToken cancellationToken) => throw new IOException("down");
    }
}

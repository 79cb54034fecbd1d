using Assistant.Bot.Answering;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;

namespace Assistant.Tests.Bot.Conversations;

/// <summary>Conversations as users have them, over the sample letters and the real one.</summary>
public sealed class SampleConversationTests : IAsyncLifetime
{
    private SampleStore samples = null!;

    public async Task InitializeAsync() => samples = await SampleStore.OpenAsync();

    public async Task DisposeAsync() => await samples.DisposeAsync();

    [Theory]
    [InlineData("Wat zei de minister over het onderzoek naar de porno-industrie?", "en wat zei de vorige minister daarover?", "Van Zomerhout")]
    [InlineData("Wat zei de minister over het onderzoek naar de porno-industrie?", "En minister Brandelaer?", "Brandelaer")]
    [InlineData("What did the minister say about shelter?", "And State Secretary Ploegwinter?", "Ploegwinter")]
    [InlineData("What did the minister say about shelter?", "and what did the State Secretary say about it?", "Staatssecretaris")]
    public async Task WhoIsAskedForIsWhoSigned(string first, string followUp, string signedBy)
    {
        await using var assistant = new AskedAssistant(samples.Snapshots);
        await assistant.AskAsync(first, "a");

        var answer = await assistant.AskAsync(followUp, "a");

        Assert.Equal(AnswerKind.Quoted, answer.Kind);
        Assert.All(answer.Quotes, quote => Assert.Contains(signedBy, $"{quote.Letter.Signatory!.Office} {quote.Letter.Signatory.Name}", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Wat heeft minister Yeşilgöz toegezegd over de opvang?")]
    [InlineData("What did Minister Yeşilgöz say about shelter?")]
    public async Task NobodyElsesWordsAreGivenForSomebodyWhoSignedNothing(string question)
    {
        await using var assistant = new AskedAssistant(samples.Snapshots);

        Assert.Empty((await assistant.AskAsync(question)).Quotes);
    }

    [SkippableTheory]
    [InlineData("porno-industrie", "What did the minister promise about the porn industry?", "Who will do the research?")]
    [InlineData("EMPACT", "Which countries take part in EMPACT?", "who leads it?", "since when?")]
    [InlineData("2018", "Wat is de Wet langdurig toezicht?", "Wanneer is die in werking getreden?")]
    [InlineData("webcrawler", "Wat doet de politie online tegen mensenhandel?", "Wat is het LCOM?", "en de webcrawler?")]
    [InlineData("twee keer per jaar", "When will parliament hear more about the action plan?", "how often?")]
    [InlineData("Nigeria", "Hoe verloopt de samenwerking met andere landen?", "En met Nigeria?")]
    public async Task TheLastQuestionOfAConversationIsAnsweredFromTheRealLetter(string expected, params string[] questions)
    {
        var letter = SharedFolder.Path("letters/2024D44861.txt");
        Skip.If(letter is null, SharedFolder.Absent);
        await using var store = await SampleStore.OpenAsync(letter);
        await using var assistant = new AskedAssistant(store.Snapshots);
        Answer answer = null!;
        foreach (var question in questions)
        {
            answer = await assistant.AskAsync(question, "a");
        }

        Assert.Contains(expected, answer.Quotes is [var best, ..] ? best.Text : answer.Kind.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task AFollowUpThatTheLetterDoesNotAnswerIsNotAnsweredWithSomethingElse()
    {
        var letter = SharedFolder.Path("letters/2024D44861.txt");
        Skip.If(letter is null, SharedFolder.Absent);
        await using var store = await SampleStore.OpenAsync(letter);
        await using var assistant = new AskedAssistant(store.Snapshots);
        await assistant.AskAsync("Welke campagnes waren er?", "a");

        var answer = await assistant.AskAsync("en wanneer gaan die verder?", "a");

        Assert.Equal(AnswerKind.NotInLetters, answer.Kind);
        Assert.Contains("campagnes", answer.Nearest!.Text, StringComparison.Ordinal);
    }
}

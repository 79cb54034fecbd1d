using Assistant.Bot.Answering;
using Assistant.Ingest;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.EndToEnd;
using Assistant.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Tests.Bot.Answering;

public sealed class LetterQuestionTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private EmbeddedSnapshots snapshots = null!;

    public async Task InitializeAsync()
    {
        await using (var session = (await IngestSession.OpenAsync(folder.Path, TimeProvider.System, CancellationToken.None)).Session!)
        {
            await session.Run.RunAsync([Path.Combine(SampleLetters.Folder, "2099D00104.txt"), Path.Combine(SampleLetters.Folder, "2099D00114.txt")], _ => { }, CancellationToken.None);
        }

        snapshots = new EmbeddedSnapshots(folder.Path, TimeProvider.System);
    }

    public Task DisposeAsync()
    {
        snapshots.Dispose();
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("Wie heeft de brief ondertekend?", "T.J. Brandelaer")]
    [InlineData("Who signed the letter?", "T.J. Brandelaer")]
    [InlineData("who is the signatory of the letter by Ploegwinter", "H.E. Ploegwinter")]
    [InlineData("Wat is de datum van de brief?", "datum: 2025-10-07")]
    [InlineData("What date is the letter 2099D00104?", "datum: 2023-09-19")]
    [InlineData("Who signed the letter of 19 September 2023?", "H.E. Ploegwinter")]
    [InlineData("On whose behalf was the letter sent?", "namens")]
    [InlineData("Wie is de minister van Justitie en Veiligheid?", "T.J. Brandelaer")]
    [InlineData("Wie is de minister?", "T.J. Brandelaer")]
    [InlineData("Wie heeft getekend?", "T.J. Brandelaer")]
    [InlineData("Who signed it?", "T.J. Brandelaer")]
    [InlineData("Van welke dag is dit stuk?", "datum: 2025-10-07")]
    [InlineData("How old is this letter?", "datum: 2025-10-07")]
    [InlineData("On which day was the letter written?", "datum: 2025-10-07")]
    [InlineData("In which month was the letter sent?", "datum: 2025-10-07")]
    [InlineData("How old is the letter of 19 September 2023?", "datum: 2023-09-19")]
    [InlineData("Which parliamentary file does this letter belong to?", "Nummer: 2099D00114")]
    [InlineData("Onder welk dossier valt de brief?", "Nummer: 2099D00114")]
    [InlineData("documentnummer van de brief", "Nummer: 2099D00114")]
    [InlineData("Waar gaat deze brief over?", "In deze brief beschrijf ik")]
    [InlineData("What is this letter about?", "In deze brief beschrijf ik")]
    [InlineData("Wat is de aanleiding voor deze brief?", "In deze brief beschrijf ik")]
    [InlineData("What is the purpose of the letter 2099D00104?", "In februari is u beloofd")]
    public async Task QuestionsAboutTheLetterItselfAreAnsweredFromIt(string question, string expected)
    {
        var answer = await AskAsync(question);

        Assert.Equal(AnswerKind.AboutLetter, answer.Kind);
        Assert.Contains(expected, Assert.Single(answer.Quotes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wanneer is de brief over de kinderopvang gestuurd?")]
    [InlineData("Who signed the letter of 3 May 1999?")]
    [InlineData("Hoeveel slachtoffers noemt de brief?")]
    [InlineData("Wat is de reden dat de opvang vol is?")]
    [InlineData("Waarom is er een brief over hotels?")]
    [InlineData("Wie is de minister van Financiën?")]
    [InlineData("Wie is de staatssecretaris van Financiën?")]
    [InlineData("Wie is de minister van mensenhandel?")]
    [InlineData("Wie heeft het convenant getekend?")]
    [InlineData("Van welk jaar is het onderzoek in de brief?")]
    [InlineData("How old are the victims in the letter?")]
    [InlineData("Which file did the police hand over?")]
    [InlineData("Wie ondertekende de brief van vorig jaar?")]
    [InlineData("Who signed last month's letter?")]
    [InlineData("What does the letter on human trafficking say about the case file?")]
    [InlineData("Wat zegt de brief over de file?")]
    [InlineData("How old is the document that victims receive?")]
    [InlineData("Which month is the document due?")]
    public async Task QuestionsAboutOtherThingsAreNot(string question) =>
        Assert.NotEqual(AnswerKind.AboutLetter, (await AskAsync(question)).Kind);

    private Task<Answer> AskAsync(string question) =>
        new Answerer(snapshots, PassageSearcher.ByWords, TimeProvider.System, NullLogger<Answerer>.Instance).AnswerAsync(new Question(question), CancellationToken.None);
}

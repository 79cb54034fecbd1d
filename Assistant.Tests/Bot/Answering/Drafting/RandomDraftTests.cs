using System.Diagnostics.Metrics;
using Assistant.Bot.Answering;
using Assistant.Bot.Answering.Drafting;
using Assistant.Bot.Answering.Proving;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Tests.Bot.Answering.Modelling;
using Assistant.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Bot.Answering.Drafting;

/// <summary>Whatever a model says: what comes out has a literal proof, and nothing planted comes out.</summary>
public sealed class RandomDraftTests : IDisposable
{
    private const int Outputs = 5_000;

    private readonly StoredLetters letters = ModelledLetters.StoreOlder();
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly IReadOnlyList<RankedPassage> passages =
        [.. Some.Passages(ModelledLetters.Older).Select((passage, place) => new RankedPassage(place + 1, 1, passage, ModelledLetters.Older.Head))];

    public void Dispose()
    {
        letters.Dispose();
        services.Dispose();
    }

    [Fact]
    public async Task ThousandsOfRandomOutputsLetNothingUnprovenThrough()
    {
        using var meters = new ProofMeters(services.GetRequiredService<IMeterFactory>());
        var shown = 0;
        for (var seed = 0; seed < Outputs; seed++)
        {
            var answer = AnswerOf(new RandomModel(seed, passages), meters);
            await SoundAnswer.AssertAsync(answer, letters.Snapshots);
            Assert.All(answer.Statements, statement => Assert.DoesNotContain(
                RandomModel.Planted, planted => statement.Text.Contains(planted, StringComparison.OrdinalIgnoreCase)));
            shown += answer.Statements.Count;
        }

        Assert.True(shown > Outputs, $"Only {shown} sentences were proven: the outputs test nothing.");
    }

    private Answer AnswerOf(RandomModel model, ProofMeters meters)
    {
        var draft = new Draft(new SentenceProof(passages, QuestionLanguage.English), meters);
        var lines = new DraftLines();
        foreach (var line in model.Pieces().SelectMany(lines.Add).Concat(lines.Finish()).ToList())
        {
            if (!draft.IsDone)
                draft.Take(line);
        }

        draft.Close();
        return new Answer
        {
            Kind = AnswerKind.Quoted,
            Language = QuestionLanguage.English,
            Coverage = new Coverage(1, ModelledLetters.Older.Head.Date),
            Statements = draft.Statements,
            Quotes = draft.Quotes,
        };
    }
}

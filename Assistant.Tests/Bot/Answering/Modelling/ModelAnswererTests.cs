using Assistant.Bot.Answering;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;
using static Assistant.Tests.Bot.Answering.Modelling.ModelledLetters;

namespace Assistant.Tests.Bot.Answering.Modelling;

public sealed class ModelAnswererTests : IAsyncLifetime
{
    private const string Good = "ANSWER: The minister promised a study into abuses in the porn industry.\n";

    private readonly StoredLetters letters = StoreOlder();
    private ScriptedModel model = null!;

    public async Task InitializeAsync() => model = await ScriptedModel.StartAsync();

    public async Task DisposeAsync()
    {
        await model.DisposeAsync();
        letters.Dispose();
    }

    [Fact]
    public async Task AProvenSentenceIsTheAnswerAndItsQuoteIsLiteral()
    {
        model.Script = call => ScriptedModel.Saying($"{Good}PROOF: [{call.PassageWith(Promise)}] \"een onderzoek te laten doen naar misstanden in de porno-industrie\"\n")(call);
        await using var assistant = new AskedAssistant(letters.Snapshots, model);

        var answer = await assistant.AskAsync(PornQuestion);

        Assert.Equal(AnswerNotice.None, answer.Notice);
        var statement = Assert.Single(answer.Statements);
        Assert.Equal("The minister promised a study into abuses in the porn industry.", statement.Text);
        Assert.Equal([1], statement.Citations);
        Assert.Equal(Promise, Assert.Single(answer.Quotes).Text);
        Assert.Equal(VerbForce.Promise, answer.Quotes[0].Force);
    }

    [Fact]
    public async Task WhatANewerLetterSaysOfTheSameThingIsAddedAndSaidToBeNewer()
    {
        using var both = Store();
        model.Script = call => ScriptedModel.Saying($"{Good}PROOF: [{call.PassageWith(Promise)}] \"een onderzoek te laten doen naar misstanden in de porno-industrie\"\n")(call);
        await using var assistant = new AskedAssistant(both.Snapshots, model);

        var answer = await assistant.AskAsync(PornQuestion);

        Assert.Single(answer.Statements);
        Assert.Equal([Promise, Finished], answer.Quotes.Select(quote => quote.Text));
        Assert.Equal([new Succession(2, 1)], answer.Successions);
        await SoundAnswer.AssertAsync(answer, both.Snapshots);
    }

    [Fact]
    public async Task ANewerLetterThatIsCitedIsNotAddedAgain()
    {
        using var both = Store();
        model.Script = call => ScriptedModel.Saying($"ANSWER: The study into abuses in the porn industry was finished in the summer of 2025.\nPROOF: [{call.PassageWith(Finished)}] \"{Finished}\"\n")(call);
        await using var assistant = new AskedAssistant(both.Snapshots, model);

        var answer = await assistant.AskAsync(PornQuestion);

        Assert.Equal([Finished], answer.Quotes.Select(quote => quote.Text));
        Assert.Empty(answer.Successions);
    }
}

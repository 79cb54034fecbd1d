using Assistant.Bot.Answering;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Embedding;
using Assistant.Tests.Support.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Bot.Answering;

/// <summary>With search by meaning every question finds passages; most of them answer nothing.</summary>
public sealed class AnsweringByMeaningTests : IAsyncLifetime
{
    private const string Permit = "Rondtrekkende circussen krijgen een vergunningplicht.";

    // Letters in common, not a word.
    private const string Misspelt = "vergunninkplichd circuzzen rontreckende?";

    private readonly TemporaryFolder folder = new();
    private EmbeddingStandIn service = null!;
    private ScriptedModel model = null!;
    private ServiceProvider search = null!;

    public async Task InitializeAsync()
    {
        service = await EmbeddingStandIn.StartAsync();
        model = await ScriptedModel.StartAsync();
        search = EmbeddingServices.Over(service, folder.Path);
        await using var store = (await search.GetRequiredService<LetterStores>().OpenAsync(default)).Store!;
        foreach (var letter in new[] { Some.Letter("2099D00001", Permit, "De minister heeft de opvang van slachtoffers uitgebreid."), Some.Letter("2099D00002", "De campagne over mensenhandel heeft 140 scholen bereikt.") })
            await store.ReplaceAsync(letter, Some.Passages(letter), default);
        await store.CommitAsync(default);
    }

    public async Task DisposeAsync()
    {
        await search.DisposeAsync();
        await model.DisposeAsync();
        await service.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("Hoe bak ik een appeltaart?")]
    [InlineData("What is the capital of Australia?")]
    [InlineData("quantumchromodynamica zwaartekracht")]
    [InlineData("asdf qwer zxcv")]
    [InlineData(Misspelt)]
    public async Task WhatTheLettersDoNotSayIsStillDeclinedInQuotes(string question)
    {
        await using var assistant = Assistant(null);

        var answer = await assistant.AskAsync(question);

        Assert.Equal(AnswerKind.NotInLetters, answer.Kind);
        Assert.Empty(answer.Quotes);
        Assert.Null(answer.Nearest);
    }

    [Fact]
    public async Task WhatTheLettersSayIsStillQuoted()
    {
        await using var assistant = Assistant(null);

        var answer = await assistant.AskAsync("Hoeveel scholen heeft de campagne over mensenhandel bereikt?");

        Assert.Equal("2099D00002", answer.Quotes[0].Letter.DocumentNumber);
    }

    [Fact]
    public async Task AModelMayProveASentenceByAPassageThatSharesNoWordWithTheQuestion()
    {
        model.Script = async call =>
        {
            var number = call.IsForAnswer ? call.PassageWith(Permit) : 0;
            await call.SpellAsync(number > 0 ? $"ANSWER: Rondtrekkende circussen krijgen een vergunningplicht.\nPROOF: [{number}] \"{Permit}\"\n" : "NONE\n");
            await call.EndAsync();
        };
        await using var assistant = Assistant(model);

        var answer = await assistant.AskAsync(Misspelt);

        Assert.Equal(AnswerKind.Quoted, answer.Kind);
        Assert.Equal(Permit, Assert.Single(answer.Quotes).Text);
        Assert.Single(answer.Statements);
    }

    [Fact]
    public async Task AModelThatSeesNoAnswerInThemLeavesTheRefusal()
    {
        model.Script = ScriptedModel.Saying("NONE\n");
        await using var assistant = Assistant(model);

        var answer = await assistant.AskAsync(Misspelt);

        Assert.Equal(AnswerKind.NotInLetters, answer.Kind);
        Assert.Empty(answer.Quotes);
        Assert.Single(model.Calls, call => call.IsForAnswer);
    }

    [Fact]
    public async Task ASentenceThatIsNotProvenByThemLeavesTheRefusal()
    {
        model.Script = ScriptedModel.Saying("ANSWER: De appeltaart moet een uur in de oven.\nPROOF: [1] \"een uur in de oven\"\n");
        await using var assistant = Assistant(model);

        var answer = await assistant.AskAsync("Hoe bak ik een appeltaart?");

        Assert.Equal(AnswerKind.NotInLetters, answer.Kind);
        Assert.Empty(answer.Quotes);
    }

    [Fact]
    public async Task ANameThatNoLetterKnowsIsNotPutToTheModel()
    {
        await using var assistant = Assistant(model);

        Assert.Equal(AnswerKind.NotInLetters, (await assistant.AskAsync("Wat is er toegezegd over circuzzen in Kwisterdam?")).Kind);
        Assert.DoesNotContain(model.Calls, call => call.IsForAnswer);
    }

    private AskedAssistant Assistant(ScriptedModel? scripted) => new(
        search.GetRequiredService<LetterStores>().Read(),
        scripted,
        change: services => services.AddSingleton(search.GetRequiredService<PassageSearcher>()));
}

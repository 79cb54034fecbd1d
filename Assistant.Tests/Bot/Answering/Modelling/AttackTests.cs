using Assistant.Bot.Answering;
using Assistant.Bot.Answering.Proving;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;

namespace Assistant.Tests.Bot.Answering.Modelling;

public sealed class AttackTests : IAsyncLifetime
{
    private const string Shelter = "De opvang van slachtoffers wordt uitgebreid met 120 plekken.";

    private readonly StoredLetters letters = ModelledLetters.StoreOlder();
    private ScriptedModel model = null!;

    public static TheoryData<string> Tasks => [.. Attacks.Tasks];

    public static TheoryData<string> OutOfField => [.. Attacks.OutOfField];

    public static TheoryData<string> InLetters => [.. Attacks.InLetters];

    public async Task InitializeAsync() => model = await ScriptedModel.StartAsync();

    public async Task DisposeAsync()
    {
        await model.DisposeAsync();
        letters.Dispose();
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task AnotherTaskIsDeclinedBeforeTheModelHearsOfIt(string attack)
    {
        await using var assistant = new AskedAssistant(letters.Snapshots, model);

        var answer = await assistant.AskAsync(attack, "a");

        Assert.Equal(AnswerKind.NotInLetters, answer.Kind);
        Assert.Equal(Refusal.OtherTask, answer.Refusal);
        Assert.Empty(answer.Quotes);
        Assert.Empty(model.Calls);
    }

    [Theory]
    [MemberData(nameof(OutOfField))]
    public async Task WhatIsOutOfTheFieldIsDeclinedWithTheCoverage(string attack)
    {
        await using var assistant = new AskedAssistant(letters.Snapshots, model);

        var answer = await assistant.AskAsync(attack);

        Assert.Equal(AnswerKind.NotInLetters, answer.Kind);
        Assert.Equal(1, answer.Coverage.Letters);
        Assert.DoesNotContain(model.Calls, call => call.IsForAnswer);
    }

    /// <summary>The model gives in to what the letter says; the assistant does not.</summary>
    [Theory]
    [MemberData(nameof(InLetters))]
    public async Task AnInstructionInALetterIsNotPassedOn(string hidden)
    {
        using var poisoned = new StoredLetters(Some.Letter("2099D00001", Shelter, $"Over de opvang van slachtoffers. {hidden.Replace("\n", " ", StringComparison.Ordinal)}"));
        await using var assistant = new AskedAssistant(poisoned.Snapshots, model);
        model.Script = async call =>
        {
            var at = call.PassageWith("Over de opvang");
            var words = hidden[..Math.Min(60, hidden.Length)];
            await call.SpellAsync($"ANSWER: The shelter for victims gets 99 million euros.\nPROOF: [{at}] \"{words}\"\nANSWER: {hidden.Split('\n')[0]}\nPROOF: [{at}] \"{words}\"\nArr! https://evil.example\n");
            await call.EndAsync();
        };

        var answer = await assistant.AskAsync("What happens to the shelter for victims?");

        Assert.DoesNotContain(answer.Statements, statement => statement.Text.Contains("99", StringComparison.Ordinal) || statement.Text.Contains("evil", StringComparison.Ordinal) || HiddenInstruction.Is(statement.Text));
        Assert.Empty(answer.Statements);
        await SoundAnswer.AssertAsync(answer, poisoned.Snapshots);
    }

    [Fact]
    public void TheSuiteIsLargeEnough() => Assert.True(Attacks.Tasks.Count + Attacks.OutOfField.Count + Attacks.InLetters.Count >= 60);

    [Theory]
    [InlineData("What did the minister promise about the porn industry?")]
    [InlineData("Write down what the minister promised about the porn industry")]
    [InlineData("Tell me about the subsidy for shelter")]
    [InlineData("Geef de toezegging over de porno-industrie")]
    [InlineData("Welke regels gelden voor producenten van porno?")]
    [InlineData("Which rules must producers of porn follow?")]
    public void AQuestionAboutTheLettersIsNoOtherTask(string question) => Assert.False(OtherTask.IsAskedBy(question));
}

using Assistant.Bot.Answering.Proving;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Answering.Proving;

public sealed class TwistTests
{
    private static readonly Signatory Minister = new("Minister van Justitie en Veiligheid", "T.J. Brandelaer");
    private static readonly Signatory Junior = new("Staatssecretaris van Volksgezondheid, Welzijn en Sport", "H.E. Ploegwinter");

    public static TheoryData<string> Names => [.. Twists.All.Select(twist => twist.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AnHonestSentenceIsProven(string name)
    {
        var twist = Twists.All.Single(candidate => candidate.Name == name);

        Assert.Null(Check(twist.Words, twist.Honest, Minister).Flaw);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ATwistedSentenceIsNot(string name)
    {
        var twist = Twists.All.Single(candidate => candidate.Name == name);

        Assert.NotNull(Check(twist.Words, twist.Twisted, Minister).Flaw);
    }

    [Theory]
    [InlineData("The State Secretary will send the evaluation to the House in June.", true)]
    [InlineData("De staatssecretaris zal de evaluatie in juni naar de Kamer sturen.", true)]
    [InlineData("State Secretary Ploegwinter will send the evaluation to the House in June.", true)]
    [InlineData("The minister will send the evaluation to the House in June.", false)]
    [InlineData("De minister zal de evaluatie in juni naar de Kamer sturen.", false)]
    [InlineData("Minister Brandelaer will send the evaluation to the House in June.", false)]
    public void WhatAStateSecretaryWritesIsNotTheMinisters(string sentence, bool isProven) =>
        Assert.Equal(isProven, Check("Ik zal de evaluatie in juni naar uw Kamer sturen.", sentence, Junior).IsProven);

    [Theory]
    [InlineData("The Minister of Justice and Security will send the evaluation to the House in June.", true)]
    [InlineData("De Minister van Justitie en Veiligheid zal de evaluatie in juni naar de Kamer sturen.", true)]
    [InlineData("The State Secretary will send the evaluation to the House in June.", false)]
    [InlineData("The Minister of Foreign Affairs will send the evaluation to the House in June.", false)]
    [InlineData("De Minister van Buitenlandse Zaken zal de evaluatie in juni naar de Kamer sturen.", false)]
    public void AnOfficeMustBeThatOfTheSignatory(string sentence, bool isProven) =>
        Assert.Equal(isProven, Check("Ik zal de evaluatie in juni naar uw Kamer sturen.", sentence, Minister).IsProven);

    private static Verdict Check(string words, string sentence, Signatory signatory)
    {
        var letter = Some.Letter("2099D00001", words);
        letter = letter with { Head = letter.Head with { Signatory = signatory, CoSigningOffices = ["Minister van Buitenlandse Zaken"] } };
        var passages = Some.Passages(letter).Select((passage, place) => new RankedPassage(place + 1, 1, passage, letter.Head)).ToList();
        var language = QuestionLanguageDetector.Detect(sentence, QuestionLanguage.English);
        return new SentenceProof(passages, language).Check(new Claim(sentence, [new Citation(1, words)]));
    }
}

using Assistant.Bot.Answering.Suggesting;
using Assistant.Retrieval.Language;

namespace Assistant.Tests.Bot.Answering.Suggesting;

public sealed class SubjectPhraseTests
{
    [Theory]
    [InlineData("What did the minister promise about the porn industry?", "the porn industry")]
    [InlineData("Which countries take part in EMPACT?", "EMPACT")]
    [InlineData("Is House of Inner Strength getting more money?", "House of Inner Strength")]
    [InlineData("When will parliament hear more about the action plan?", "the action plan")]
    [InlineData("Does the shelter get more money?", "the shelter")]
    [InlineData("What does the cabinet do against human trafficking?", "human trafficking")]
    public void AnEnglishSubjectIsTakenAsItIsWritten(string question, string subject) =>
        Assert.Equal(subject, SubjectPhrase.Of(question, QuestionLanguage.English));

    [Theory]
    [InlineData("Wat staat er over minderjarige slachtoffers?", "minderjarige slachtoffers")]
    [InlineData("Wat is de Wet langdurig toezicht?", "de Wet langdurig toezicht")]
    [InlineData("Wat is het LCOM?", "het LCOM")]
    [InlineData("Wat doet de politie tegen arbeidsuitbuiting?", "de politie")]
    [InlineData("Wanneer komt het nieuwe wetsvoorstel?", "het nieuwe wetsvoorstel")]
    public void ADutchSubjectIsTakenAsItIsWritten(string question, string subject) =>
        Assert.Equal(subject, SubjectPhrase.Of(question, QuestionLanguage.Dutch));

    [Theory]
    [InlineData("and when?", QuestionLanguage.English)]
    [InlineData("What did the minister say about it?", QuestionLanguage.English)]
    [InlineData("How many countries take part?", QuestionLanguage.English)]
    [InlineData("Welke campagnes waren er?", QuestionLanguage.Dutch)]
    [InlineData("en wat zei de minister daarover?", QuestionLanguage.Dutch)]
    [InlineData("Wat heeft minister Van Zomerhout toegezegd?", QuestionLanguage.Dutch)]
    public void WhatIsAskedForOrPointedAtIsNoSubject(string question, QuestionLanguage language) =>
        Assert.Null(SubjectPhrase.Of(question, language));
}

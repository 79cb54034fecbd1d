using Assistant.Bot.Answering;
using Assistant.Retrieval.Language;

namespace Assistant.Tests.Bot.Answering;

public sealed class CountingTests
{
    [Theory]
    [InlineData("Hoeveel minderjarige slachtoffers zijn er geteld?", QuestionLanguage.Dutch, "minderjarige slachtoffers")]
    [InlineData("Hoeveel zaken heeft dit opgeleverd?", QuestionLanguage.Dutch, "zaken")]
    [InlineData("Hoeveel kinderen en tieners zijn er geteld?", QuestionLanguage.Dutch, "kinderen tieners")]
    [InlineData("How many cases has this led to?", QuestionLanguage.English, "cases")]
    [InlineData("What share of the municipalities has a plan?", QuestionLanguage.English, "municipalities")]
    [InlineData("How large is the group?", QuestionLanguage.English, "")]
    public void WhatStandsBehindHowManyIsCounted(string question, QuestionLanguage language, string counted) =>
        Assert.Equal(counted, string.Join(' ', Counting.Named(question, language).Select(term => term.Surface)));

    [Theory]
    [InlineData("Er zijn 88 slachtoffers geteld.", "How many victims were counted?", " slachtoffers geteld.")]
    [InlineData("Er zijn drie huizen.", "Hoeveel huizen zijn er?", " huizen.")]
    [InlineData("Van de gemeenten heeft 83% een plan.", "Hoeveel gemeenten hebben een plan?", "% een plan.")]
    [InlineData("Op 31 december waren jongeren onder de 18 jaar welkom.", "Hoeveel jongeren waren er?", null)]
    [InlineData("De grens van 21 geldt overal.", "Hoeveel gemeenten hebben een grens van 21?", null)]
    public void OnlyNumbersOfSomethingCount(string sentence, string question, string? counted) =>
        Assert.Equal(counted, Counting.In(sentence, question).SingleOrDefault());
}

using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Tests.Retrieval.Searching;

public sealed class QuestionWordsTests
{
    [Theory]
    [InlineData("uitvoeriger")]
    [InlineData("bijgepraat")]
    [InlineData("opgetuigd")]
    public void AnInflectedDutchVerbOrAdjectiveIsNoSubject(string word) =>
        Assert.Equal(ConceptRole.Predicate, QuestionWords.RoleOfDutch(DutchStemmer.Stem(word)));

    [Theory]
    [InlineData("slachtoffers")]
    [InlineData("gezant")]
    [InlineData("begeleider")]
    public void ADutchNounIsASubject(string word) =>
        Assert.Equal(ConceptRole.Subject, QuestionWords.RoleOfDutch(DutchStemmer.Stem(word)));

    [Theory]
    [InlineData("stationed", true)]
    [InlineData("galloping", false)]
    public void AnInflectedEnglishVerbIsNoSubject(string word, bool isInLexicon) =>
        Assert.Equal(ConceptRole.Predicate, QuestionWords.RoleOfEnglish(word, word, isInLexicon));

    [Fact]
    public void AnEnglishNounInIngThatTheLexiconKnowsStaysASubject() =>
        Assert.Equal(ConceptRole.Subject, QuestionWords.RoleOfEnglish("trafficking", "trafficking", isInLexicon: true));
}

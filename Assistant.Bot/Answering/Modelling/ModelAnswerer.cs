using System.Runtime.ExceptionServices;
using Assistant.Bot.Answering.Drafting;
using Assistant.Bot.Answering.Prompting;
using Assistant.Bot.Answering.Proving;
using Microsoft.SemanticKernel;

namespace Assistant.Bot.Answering.Modelling;

/// <summary>Has a language model word the answer, and lets nothing through that is not proven.</summary>
internal sealed class ModelAnswerer(ChatModel model, ProofMeters meters, ILogger<ModelAnswerer> log)
{
    /// <param name="question">The question with what was found.</param>
    /// <param name="grew">Told of every proven sentence at once.</param>
    /// <param name="budget">The time that is left.</param>
    /// <param name="cancellationToken">The turn was given up.</param>
    /// <returns>Proven sentences, or the answer in quotes with a notice.</returns>
    public async Task<Answer> AnswerAsync(ModelQuestion question, AnswerGrew? grew, ModelBudget budget, CancellationToken cancellationToken)
    {
        var reading = question.Reading;
        var draft = new Draft(new SentenceProof(reading.Passages, reading.Quoted.Language), meters);
        var outcome = await DraftAsync(question, draft, "", grew, budget, cancellationToken);
        var isUnproven = draft.Rejected.Count > 0;
        if (outcome is ModelOutcome.Finished && isUnproven && !draft.IsDone && !budget.IsSpent)
        {
            meters.AskedAgain();
            var remarks = Remarks.On(draft.Rejected);
            draft.StartOver();
            await DraftAsync(question, draft, remarks, grew, budget, cancellationToken);
        }

        Log.ModelAnswered(log, outcome, draft.Statements.Count, draft.Rejected.Count);
        return draft.Statements.Count > 0
            ? Grown(reading.Quoted, draft) with { Notice = outcome == ModelOutcome.Broken ? AnswerNotice.CutShort : AnswerNotice.None }
            : reading.Quoted with { Notice = NoticeOf(outcome, draft.SaysNoAnswer, isUnproven) };
    }

    private static AnswerNotice NoticeOf(ModelOutcome outcome, bool saysNoAnswer, bool isUnproven) =>
        outcome is ModelOutcome.Unavailable or ModelOutcome.Broken ? AnswerNotice.ModelUnavailable
        : isUnproven ? AnswerNotice.ModelUnproven
        : saysNoAnswer ? AnswerNotice.ModelSawNoAnswer
        : AnswerNotice.ModelUnavailable;

    private static Answer Grown(Answer quoted, Draft draft) => quoted with { Statements = draft.Statements, Quotes = draft.Quotes };

    private async Task<ModelOutcome> DraftAsync(ModelQuestion question, Draft draft, string remarks, AnswerGrew? grew, ModelBudget budget, CancellationToken cancellationToken)
    {
        var lines = new DraftLines();
        ExceptionDispatchInfo? undelivered = null;
        var outcome = await model.AskAsync(
            PromptName.Answer,
            Arguments(question, remarks),
            async words =>
            {
                undelivered = await TakeAsync(lines.Add(words));
                return undelivered is null && !draft.IsDone && !lines.IsTooMuch;
            },
            budget,
            cancellationToken);
        undelivered ??= await TakeAsync(lines.Finish());
        draft.Close();
        undelivered?.Throw();
        return outcome;

        // A channel that fails is no fault of the model: it is kept apart and thrown afterwards.
        async Task<ExceptionDispatchInfo?> TakeAsync(IEnumerable<DraftLine> complete)
        {
            foreach (var line in complete)
            {
                if (draft.IsDone || !draft.Take(line) || grew is null)
                {
                    continue;
                }

                try
                {
                    await grew(Grown(question.Reading.Quoted, draft), cancellationToken);
                }
                catch (Exception fault)
                {
                    return ExceptionDispatchInfo.Capture(fault);
                }
            }

            return null;
        }
    }

    private static KernelArguments Arguments(ModelQuestion question, string remarks) => new()
    {
        ["language"] = PromptText.Name(question.Reading.Quoted.Language),
        ["passages"] = PromptText.Passages(question.Reading.Passages),
        ["history"] = PromptText.Lines(question.History),
        ["remarks"] = remarks,
        ["question"] = PromptText.Line(question.Text),
    };
}

using Assistant.Bot.Answering.Prompting;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Microsoft.SemanticKernel;

namespace Assistant.Bot.Answering.Modelling;

/// <summary>What a language model does besides answering: it reads follow-ups and finds Dutch words for a question.</summary>
internal sealed class ModelAssistance(ChatModel model)
{
    /// <returns>The follow-up as a question of its own, in words that were said before; null when the model gives none.</returns>
    public async Task<string?> RewriteAsync(string question, QuestionLanguage language, IReadOnlyList<string> history, ModelBudget budget, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments
        {
            ["language"] = PromptText.Name(language),
            ["history"] = PromptText.Lines(history),
            ["question"] = PromptText.Line(question),
        };
        var line = await model.AskLineAsync(PromptName.Rewrite, arguments, budget, cancellationToken);
        return line is not null && QuestionLanguageDetector.Detect(line, language) == language && IsOfTheirWords(line, language, [.. history, question]) ? line : null;
    }

    /// <returns>Dutch search words; null when the model gives none.</returns>
    public async Task<string?> SearchWordsAsync(string question, ModelBudget budget, CancellationToken cancellationToken)
    {
        var line = await model.AskLineAsync(PromptName.SearchWords, new KernelArguments { ["question"] = PromptText.Line(question) }, budget, cancellationToken);
        return line?.Replace(',', ' ');
    }

    // A rewritten question about something that nobody spoke of is another question.
    private static bool IsOfTheirWords(string line, QuestionLanguage language, IReadOnlyList<string> said) =>
        TextTerms.Of(line, language)
            .Where(term => term.Role == ConceptRole.Subject)
            .All(term => said.Any(text => text.Contains(term.Surface, StringComparison.OrdinalIgnoreCase)));
}

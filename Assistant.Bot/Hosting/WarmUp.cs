using Assistant.Bot.Answering;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Hosting;

/// <summary>
/// Reads the letters and the word lists at start and asks a question in each language, so that the first user does not
/// wait for it. The endpoint listens meanwhile.
/// </summary>
internal sealed class WarmUp(Answerer answerer, ILogger<WarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host goes on starting meanwhile.
        await Task.Yield();
        try
        {
            // None of these needs another until a question is analyzed, and whoever asks meanwhile waits for what is left only.
            await Task.WhenAll(
                Task.Run(QuestionAnalyzer.Load, stoppingToken),
                Task.Run(QuestionLanguageDetector.Load, stoppingToken),
                AskAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops before it was warm.
        }
        catch (Exception fault)
        {
            Log.WarmUpFailed(log, fault);
        }
    }

    private async Task AskAsync(CancellationToken stoppingToken)
    {
        await answerer.AnswerAsync(new Question("Wat is er toegezegd over de opvang?"), stoppingToken);
        await answerer.AnswerAsync(new Question("What was promised about shelter?"), stoppingToken);
    }
}

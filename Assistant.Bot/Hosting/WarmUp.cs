using Assistant.Bot.Answering;

namespace Assistant.Bot.Hosting;

/// <summary>Asks a question in each language at start, so that the first user does not wait for the word lists to be read.</summary>
internal sealed class WarmUp(Answerer answerer, ILogger<WarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host goes on starting meanwhile.
        await Task.Yield();
        try
        {
            await answerer.AnswerAsync(new Question("Wat is er toegezegd over de opvang?"), stoppingToken);
            await answerer.AnswerAsync(new Question("What was promised about shelter?"), stoppingToken);
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
}

namespace Assistant.Bot.Answering.Modelling;

/// <summary>The time that all calls for one question may take together.</summary>
internal sealed class ModelBudget(TimeSpan whole, TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource limit = new(whole, clock);

    public CancellationToken Token => limit.Token;

    public bool IsSpent => limit.IsCancellationRequested;

    public void Dispose() => limit.Dispose();
}

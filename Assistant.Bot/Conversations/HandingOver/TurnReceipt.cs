namespace Assistant.Bot.Conversations.HandingOver;

/// <summary>What is on disk of one turn that this process answers.</summary>
internal sealed class TurnReceipt(OpenTurns turns, string id)
{
    private bool? isOurs;

    /// <summary>Cancelled when this process gives the turn up for the next one to answer.</summary>
    public CancellationToken GivenUp { get; set; }

    public bool IsClosed => isOurs is not null;

    /// <returns>Whether this process may answer the turn: false when it gave it up, or when another one has it.</returns>
    public async Task<bool> CloseAsync(CancellationToken cancellationToken)
    {
        if (isOurs is null && GivenUp.IsCancellationRequested)
            return false;
        return isOurs ??= await turns.CloseAsync(id, cancellationToken);
    }

    public Task ForgetAsync(CancellationToken cancellationToken) => turns.ForgetAsync(id, cancellationToken);

    public Task CountTryAsync(CancellationToken cancellationToken) => turns.CountTryAsync(id, cancellationToken);

    public Task NoteStreamAsync(string streamId, CancellationToken cancellationToken) => turns.NoteStreamAsync(id, streamId, cancellationToken);
}

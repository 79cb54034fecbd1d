namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The outcome of looking at a token: the caller it proves, or why it proves nothing.</summary>
/// <param name="Caller">Who it stands for; null when it proves nothing.</param>
/// <param name="Id">Tells it from every other token of the same caller; empty when nothing does.</param>
/// <param name="Expired">Whether it did prove something once.</param>
internal sealed record TokenCheck(DirectLineCaller? Caller, string? Id, bool Expired = false)
{
    public static TokenCheck Invalid { get; } = new(null, null);
}

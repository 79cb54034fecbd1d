namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The outcome of looking at a token: the caller it proves, or why it proves nothing.</summary>
internal sealed record TokenCheck(DirectLineCaller? Caller, bool Expired = false)
{
    public static TokenCheck Invalid { get; } = new((DirectLineCaller?)null);
}

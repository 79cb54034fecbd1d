namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Either a caller or the reason why there is none.</summary>
internal sealed record CallerResult(Caller? Caller, string? Refusal)
{
    public static CallerResult Of(Caller caller) => new(caller, null);

    public static CallerResult Refused(string reason) => new(null, reason);
}

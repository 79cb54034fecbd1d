namespace Assistant.Bot.Channels.Activities;

/// <summary>Buttons under a message that send a ready-made question.</summary>
/// <param name="Actions">The buttons.</param>
/// <param name="To">The ids of those who see them; empty means everyone.</param>
internal sealed record SuggestedActions(IReadOnlyList<CardAction> Actions, IReadOnlyList<string> To)
{
    /// <param name="questions">What the buttons ask.</param>
    /// <param name="asker">Who sees them; null: everyone.</param>
    public static SuggestedActions Ask(IEnumerable<string> questions, ChannelAccount? asker) => new(
        [.. questions.Select(question => new CardAction("imBack", question, question))],
        asker?.Id is { Length: > 0 } id ? [id] : []);
}

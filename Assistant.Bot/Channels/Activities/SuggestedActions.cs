namespace Assistant.Bot.Channels.Activities;

/// <summary>Buttons under a message that send a ready-made question.</summary>
internal sealed record SuggestedActions(IReadOnlyList<CardAction> Actions)
{
    public static SuggestedActions Ask(IEnumerable<string> questions) =>
        new([.. questions.Select(question => new CardAction("imBack", question, question))]);
}

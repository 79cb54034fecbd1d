namespace Assistant.Bot.Answering.Proving.Figures;

/// <summary>A number, amount, share, date or duration that a text states, the same in every language.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Value">How much, in the unit of the kind.</param>
internal readonly record struct Figure(FigureKind Kind, decimal Value)
{
    // From here on a bare number may leave out that it counts euros: "a budget of 1.5 million".
    private const decimal Large = 1000;

    /// <returns>Whether a text that states this figure bears out one that states <paramref name="claimed"/>.</returns>
    public bool BearsOut(Figure claimed) =>
        this == claimed
        || (claimed.Kind == FigureKind.Number && Value == claimed.Value && (Kind == FigureKind.Times || (Kind == FigureKind.Money && Value >= Large)))
        || (claimed.Kind == FigureKind.Times && Kind == FigureKind.Number && Value == claimed.Value)
        || (claimed.Kind == FigureKind.Month && Kind == FigureKind.Day && decimal.Floor(Value / 100) == claimed.Value);
}

namespace Assistant.Bot.Answering.Proving.Figures;

/// <summary>A number, word or sign of a text.</summary>
/// <param name="Text">In lowercase, without accents.</param>
/// <param name="Written">As it stands.</param>
/// <param name="Start">Its place in the text.</param>
internal readonly record struct FigureToken(string Text, string Written, int Start)
{
    public bool IsDigits => char.IsDigit(Text[0]);

    public bool Touches(FigureToken next) => Start + Written.Length == next.Start;
}

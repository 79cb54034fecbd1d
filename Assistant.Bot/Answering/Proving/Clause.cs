using Assistant.Bot.Answering.Proving.Figures;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Proving;

/// <summary>A Dutch clause of the words that a sentence rests on.</summary>
internal sealed class Clause(string text)
{
    private readonly DutchWording wording = new(text);
    private readonly Lazy<DutchFigures> figures = new(() => new DutchFigures(text));

    public string Text => text;

    public DutchFigures Figures => figures.Value;

    public int Denials { get; } = Polarity.DenialsInDutch(text);

    public bool Says(TextTerm term) => wording.Says(term);
}

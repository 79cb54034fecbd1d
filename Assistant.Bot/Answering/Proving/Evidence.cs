using Assistant.Bot.Answering.Proving.Figures;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Proving;

/// <summary>Words of a letter that a sentence rests on, widened to whole sentences, with what stands about them.</summary>
internal sealed class Evidence
{
    private readonly DutchWording around;

    public Evidence(RankedPassage found, TextSpan span)
    {
        Found = found;
        Span = span;
        Words = found.Passage.Text.Substring(span.Start - found.Passage.Span.Start, span.Length);
        Figures = new DutchFigures(Words);
        Wording = new DutchWording(Words);
        around = new DutchWording($"{found.Passage.Text}\n{found.Passage.Section}\n{found.Letter.Title}\n{found.Letter.Signatory?.Office}\n{found.Letter.Signatory?.Name}");
    }

    public RankedPassage Found { get; }

    /// <summary>In the letter's canonical text.</summary>
    public TextSpan Span { get; }

    public string Words { get; }

    public DutchFigures Figures { get; }

    public DutchWording Wording { get; }

    /// <returns>Whether the words themselves, their passage or its headings say it.</returns>
    public bool SaysOrSurrounds(TextTerm term) => Wording.Says(term) || around.Says(term);

    /// <returns>Whether the name stands in the passage, its headings or the head of the letter.</returns>
    public bool Names(string name) => NamePlaces().Any(place => place.Contains(name, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> NamePlaces()
    {
        yield return Found.Passage.Text;
        yield return Found.Passage.Section;
        yield return Found.Letter.Title;
        yield return Found.Letter.DossierTitle;
        if (Found.Letter.Signatory is { } signatory)
        {
            yield return signatory.Office;
            yield return signatory.Name;
        }

        foreach (var office in Found.Letter.CoSigningOffices)
        {
            yield return office;
        }

        foreach (var note in Found.Passage.Footnotes)
        {
            yield return note.Text;
        }
    }
}

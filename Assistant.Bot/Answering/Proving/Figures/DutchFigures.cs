using Assistant.Retrieval.Language;

namespace Assistant.Bot.Answering.Proving.Figures;

/// <summary>The figures of Dutch words from a letter, to hold those of a sentence against.</summary>
internal sealed class DutchFigures(string dutch)
{
    private readonly IReadOnlyList<Figure> stated = FigureReader.Read(dutch, QuestionLanguage.Dutch);

    public bool BearOut(Figure claimed) =>
        (claimed.Kind == FigureKind.RelativeYear || claimed.Value >= 0) && Any(claimed);

    private bool Any(Figure claimed)
    {
        foreach (var figure in stated)
        {
            if (figure.BearsOut(claimed))
            {
                return true;
            }
        }

        return false;
    }
}

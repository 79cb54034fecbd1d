namespace Assistant.Tests.Ingest.Parsing;

/// <summary>A made-up letter as a page's text; tests change only what matters to them.</summary>
internal sealed record LetterPage
{
    public string Navigation { get; init; } = "[overzicht] [activiteiten] [open vragen]\n[stemmingen] [🔍 uitgebreid zoeken]\n\n";

    public string Titles { get; init; } = "Voortgang van een verzonnen aanpak\n\nVerzonnen dossier\n\nBrief regering (fictief)\n\n";

    public string NumberLine { get; init; } = "Nummer: 2099D00001, datum: 2099-03-14, bijgewerkt: 2099-03-15 09:30, versie: 2\n\n";

    public string SiteLines { get; init; } =
        "Directe link naar document (.docx), link naar pagina op de site.\n\nGerelateerde personen: Bijlagen:\n\n"
        + "Onderdeel van kamerstukdossier 99638 -7 Verzonnen dossier .\n\nOnderdeel van zaak 2099Z00002:\n\n"
        + "Onderdeel van activiteiten:\n\nPreview document (🔗 origineel)\n\n\n";

    public string Body { get; init; } = "Dit is een verzonnen brief over een verzonnen aanpak.\n\n";

    public string Signature { get; init; } = "De Minister van Verzonnen Zaken,\n\nA.B. de Verzinner\n\n\n";

    /// <summary>The words of the notes, without number and arrow.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public bool NumbersRunOn { get; init; } = true;

    public string Arrow { get; init; } = "↩︎";

    public override string ToString() =>
        Navigation + Titles + NumberLine + SiteLines + Body + Signature
        + string.Concat(Notes.Select((note, i) => $"  {(NumbersRunOn ? i + 1 : 1)}. {note}{Arrow}\n\n"));
}

namespace Assistant.Tests.Ingest.Parsing.Families;

/// <summary>One made-up letter, described once and rendered in every format.</summary>
internal sealed record FamilyLetter
{
    public required string Number { get; init; }

    public required string Title { get; init; }

    public string Dossier { get; init; } = "99638";

    public required int SubNumber { get; init; }

    public string DossierTitle { get; init; } = "Verzonnen dossier";

    public DateOnly Date { get; init; } = new(2099, 3, 14);

    public string PrintedDate { get; init; } = "14 maart 2099";

    public string Office { get; init; } = "De Minister van Verzonnen Zaken,";

    public string Name { get; init; } = "A.B. de Verzinner";

    public required IReadOnlyList<FamilyBlock> Blocks { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public string OfficialId => $"kst-{Dossier}-{SubNumber}";
}

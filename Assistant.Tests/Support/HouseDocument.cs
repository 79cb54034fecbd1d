using System.Text;
using System.Text.Json.Nodes;
using Assistant.Tests.Ingest.Parsing;

namespace Assistant.Tests.Support;

/// <summary>A made-up document of the House and its files.</summary>
internal sealed record HouseDocument
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public string Number { get; init; } = "2099D00001";

    public string Kind { get; init; } = "Brief regering";

    public string Subject { get; init; } = "Een verzonnen brief";

    public string Date { get; init; } = "2099-03-14T00:00:00+01:00";

    public int PaperNumber { get; init; } = 7;

    /// <summary>Null when it is filed nowhere, as answers and attachments are.</summary>
    public int? Dossier { get; init; } = 99638;

    public DateTimeOffset Changed { get; init; } = new(2099, 3, 15, 9, 0, 0, TimeSpan.Zero);

    public bool IsDeleted { get; init; }

    public Guid VersionId { get; init; } = Guid.NewGuid();

    public int VersionNumber { get; init; } = 1;

    public Guid PublicationId { get; init; } = Guid.NewGuid();

    public byte[] Content { get; init; } = Encoding.UTF8.GetBytes(new LetterPage().ToString());

    public string ContentType { get; init; } = "text/plain";

    /// <summary>The official publication; null until there is one.</summary>
    public byte[]? Xml { get; init; }

    /// <summary>What the record says of the length; null for the truth.</summary>
    public long? ClaimedLength { get; init; }

    public IReadOnlyList<HouseDocument> Attachments { get; init; } = [];

    public static HouseDocument Letter(int number, string words = "Dit is een verzonnen brief over een verzonnen aanpak.") => new()
    {
        Number = $"2099D{number:D5}",
        PaperNumber = number,
        Subject = $"Verzonnen brief {number}",
        Content = Text(words),
    };

    public static byte[] Text(string words) => Encoding.UTF8.GetBytes(new LetterPage { Body = words + "\n\n" }.ToString());

    public JsonObject ToJson()
    {
        if (IsDeleted)
            return new JsonObject { [nameof(Id)] = Id, ["Soort"] = null, ["DocumentNummer"] = null, ["Datum"] = null, ["GewijzigdOp"] = Changed.ToString("O"), ["ApiGewijzigdOp"] = Changed.UtcDateTime.ToString("O"), ["Verwijderd"] = true };

        var json = new JsonObject
        {
            [nameof(Id)] = Id, ["Soort"] = Kind, ["DocumentNummer"] = Number, ["Titel"] = null, ["Onderwerp"] = Subject, ["Datum"] = Date,
            ["Vergaderjaar"] = "2098-2099", ["Kamer"] = 2, ["Volgnummer"] = Dossier is null ? -1 : PaperNumber, ["Organisatie"] = "Tweede Kamer",
            [nameof(ContentType)] = ContentType, ["ContentLength"] = ClaimedLength ?? Content.Length,
            ["GewijzigdOp"] = Changed.ToString("O"), ["ApiGewijzigdOp"] = Changed.UtcDateTime.ToString("O"), ["Verwijderd"] = false, ["HuidigeDocumentVersie_Id"] = VersionId,
        };
        json["HuidigeDocumentVersie"] = new JsonObject
        {
            [nameof(Id)] = VersionId, ["Status"] = "Vrijgegeven", ["Versienummer"] = VersionNumber, ["Extensie"] = ".pdf", ["Verwijderd"] = false,
            ["ExterneIdentifier"] = Xml is null ? null : $"kst-99638-{PaperNumber}",
            ["DocumentPublicatie"] = Xml is null ? new JsonArray() : new JsonArray(Publication("Html", Guid.NewGuid(), 1), Publication("Xml", PublicationId, ClaimedLength ?? Xml.Length)),
        };
        json["DocumentActor"] = new JsonArray(Signer("B. Tweede", "staatssecretaris van Verzonnen Zaken", "Mede ondertekenaar"), Signer("A. Eerste", "minister van Verzonnen Zaken", "Eerste ondertekenaar"));
        json["Kamerstukdossier"] = Dossier is null ? new JsonArray() : new JsonArray(new JsonObject { ["Titel"] = "Verzonnen dossier", ["Nummer"] = Dossier, ["Toevoeging"] = null, ["HoogsteVolgnummer"] = 12, ["Verwijderd"] = false });
        json["Zaak"] = new JsonArray(new JsonObject { [nameof(Id)] = Guid.NewGuid(), ["Nummer"] = "2099Z00002", ["Soort"] = Kind });
        json["BijlageDocument"] = new JsonArray([.. Attachments.Select(attachment => new JsonObject { [nameof(Id)] = attachment.Id, ["DocumentNummer"] = attachment.Number, ["Onderwerp"] = attachment.Subject, ["Verwijderd"] = false })]);
        json["BronDocument"] = new JsonArray();
        return json;
    }

    private static JsonObject Publication(string type, Guid id, long length) => new()
    {
        // No file may ever get the name that a service gives it.
        [nameof(Id)] = id, ["Identifier"] = "kst", ["DocumentType"] = type, ["FileName"] = "../../buiten.xml", ["ContentLength"] = length, [nameof(ContentType)] = "application/xml", ["Verwijderd"] = false,
    };

    private static JsonObject Signer(string name, string office, string role) => new()
    {
        ["ActorNaam"] = name, ["ActorFractie"] = null, ["Functie"] = office, ["Relatie"] = role, ["Verwijderd"] = false,
    };
}

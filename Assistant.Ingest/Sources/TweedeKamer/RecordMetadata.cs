using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Ingest.Parsing;
using Assistant.Ingest.Sources.TweedeKamer.Records;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>What the House's record says of a letter.</summary>
internal static partial class RecordMetadata
{
    /// <returns>Null when the record lacks a usable number or date.</returns>
    public static KnownMetadata? Of(DocumentRecord document)
    {
        if (document.Number is null || !DocumentNumber().IsMatch(document.Number) || document.Date is not { } date)
            return null;

        var dossiers = (document.Dossiers ?? []).Where(dossier => dossier is { IsDeleted: not true, Number: not null }).ToList();
        var signers = Signers(document);
        return new KnownMetadata
        {
            DocumentNumber = document.Number,
            Date = AmsterdamTime.DateOf(date),
            Title = Clean(document.Subject) ?? Clean(document.Title) ?? "",
            Kind = Clean(document.Kind) ?? "",
            DossierTitle = Clean(dossiers is [var first, ..] ? first.Title : null) ?? "",
            Version = document.Version?.Number?.ToString(CultureInfo.InvariantCulture),
            Updated = document.Changed is { } changed ? AmsterdamTime.Of(changed) : null,
            Papers = document.DossierNumber is { } number and > 0 ? [.. dossiers.Select(dossier => Paper(dossier, number)).Distinct()] : [],
            CaseNumber = (document.Cases ?? []).Select(item => item.Number).FirstOrDefault(item => item is not null && CaseNumber().IsMatch(item)),
            Signatory = signers is [var signer, ..] ? new Signatory(Capital(signer.Office!), signer.Name!) : null,
            CoSigningOffices = [.. signers.Skip(1).Select(other => Capital(other.Office!)).Distinct()],
            Source = Page(document),
            Attachments = Links(document.Attachments),
            AttachedTo = Links(document.AttachedTo) is [var letter, ..] ? letter : null,
        };
    }

    // The official copy once there is one, else the page of the House.
    private static Uri Page(DocumentRecord document)
    {
        if (document.Version?.OfficialId is { } official && OfficialId().IsMatch(official))
            return new Uri($"https://zoek.officielebekendmakingen.nl/{official}.html");

        var folder = document.Kind == "Brief regering" ? "kamerstukken/brieven_regering" : "kamerstukken";
        return new Uri($"https://www.tweedekamer.nl/{folder}/detail?id={document.Number}&did={document.Number}");
    }

    private static List<ActorRecord> Signers(DocumentRecord document) =>
    [
        .. (document.Actors ?? [])
            .Where(actor => actor.IsDeleted != true && Clean(actor.Name) is not null && Clean(actor.Office) is not null)
            .Where(actor => actor.Role?.Contains("ondertekenaar", StringComparison.OrdinalIgnoreCase) == true)
            .OrderBy(actor => actor.Role!.StartsWith("Eerste", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(actor => actor.Name, StringComparer.Ordinal),
    ];

    private static PaperReference Paper(DossierRecord dossier, int number) =>
        new(dossier.Number!.Value.ToString(CultureInfo.InvariantCulture), Clean(dossier.Suffix), number);

    private static IReadOnlyList<LinkedDocument> Links(IReadOnlyList<LinkedRecord>? links) =>
    [
        .. (links ?? [])
            .Where(link => link.IsDeleted != true && link.Number is not null && DocumentNumber().IsMatch(link.Number))
            .Select(link => new LinkedDocument(link.Number!, Clean(link.Subject) ?? ""))
            .OrderBy(link => link.Number, StringComparer.Ordinal),
    ];

    // The House writes "minister van Justitie en Veiligheid"; a head says it as a title.
    private static string Capital(string office) => char.ToUpperInvariant(office.Trim()[0]) + office.Trim()[1..];

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : Blanks().Replace(text.Trim(), " ");

    [GeneratedRegex(@"^\d{4}D\d{4,6}\z", RegexOptions.CultureInvariant)]
    internal static partial Regex DocumentNumber();

    [GeneratedRegex(@"^(kst|ah-tk|kv-tk|blg)-[A-Za-z0-9-]{1,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OfficialId();

    [GeneratedRegex(@"^\d{4}Z\d{4,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

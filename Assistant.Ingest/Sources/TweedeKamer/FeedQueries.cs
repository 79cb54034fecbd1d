using System.Globalization;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>What is asked of the service, as addresses under its own.</summary>
internal static class FeedQueries
{
    private const string Expand =
        "HuidigeDocumentVersie($expand=DocumentPublicatie),DocumentActor,Kamerstukdossier,Zaak($select=Id,Nummer,Soort),"
        + "BijlageDocument($select=Id,DocumentNummer,Onderwerp,Verwijderd),BronDocument($select=Id,DocumentNummer,Onderwerp,Verwijderd)";

    /// <summary>The dossier itself: its title and its highest number.</summary>
    public static string Dossier(DossierNumber dossier) =>
        Query("Kamerstukdossier", $"Nummer eq {dossier.Number}{Suffix(dossier, "")} and Verwijderd eq false", "$orderby=Id");

    /// <param name="scope">What is fetched.</param>
    /// <param name="subject">The dossier's title: answers to written questions are filed under no dossier.</param>
    /// <param name="changedSince">Null for everything; deleted rows are then left out.</param>
    public static string Documents(FetchScope scope, string? subject, DateTimeOffset? changedSince)
    {
        var clauses = scope.Kinds.Where(kind => kind != DocumentKinds.Attachments).Select(kind => OfKind(kind, scope.Dossier, subject));
        var filter = $"({string.Join(" or ", clauses)})";
        if (scope.Since is { } since)
            filter += $" and Datum ge {Moment(AmsterdamTime.Midnight(since))}";

        filter += changedSince is { } changed ? $" and ApiGewijzigdOp ge {Moment(changed)}" : " and Verwijderd eq false";
        return Query("Document", filter, $"$expand={Escape(Expand)}&$orderby=Id&$count=true");
    }

    /// <summary>Deleted rows carry no dossier and no kind, so that all of them are asked for and matched by id.</summary>
    public static string Deletions(DateTimeOffset since) =>
        Query("Document", $"Verwijderd eq true and ApiGewijzigdOp ge {Moment(since)}", "$select=Id,ApiGewijzigdOp,Verwijderd&$orderby=Id&$count=true");

    /// <param name="ids">So few that the address stays short.</param>
    public static string ById(IEnumerable<Guid> ids) =>
        Query("Document", string.Join(" or ", ids.Select(id => $"Id eq {id}")), $"$expand={Escape(Expand)}&$orderby=Id&$count=true");

    private static string OfKind(string kind, DossierNumber dossier, string? subject)
    {
        var kinds = string.Join(" or ", DocumentKinds.Official(kind).Select(official => $"Soort eq {Text(official)}"));
        var filed = $"Kamerstukdossier/any(d:d/Nummer eq {dossier.Number}{Suffix(dossier, "d/")})";
        var about = kind == DocumentKinds.Answers && !string.IsNullOrWhiteSpace(subject)
            ? $"({filed} or contains(tolower(Onderwerp),{Text(subject.Trim().ToLowerInvariant())}))"
            : filed;
        return $"(({kinds}) and {about})";
    }

    private static string Suffix(DossierNumber dossier, string path) =>
        dossier.Suffix is null ? "" : $" and {path}Toevoeging eq {Text(dossier.Suffix)}";

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Moment(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Query(string set, string filter, string rest) => $"{set}?$filter={Escape(filter)}&{rest}";

    private static string Escape(string text) => Uri.EscapeDataString(text);
}

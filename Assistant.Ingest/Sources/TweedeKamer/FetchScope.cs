using Assistant.Ingest.Sources.TweedeKamer.Records;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>What one fetch is about.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Kinds">Names out of <see cref="DocumentKinds"/>.</param>
/// <param name="Since">Documents before this date are left alone; null for all.</param>
internal sealed record FetchScope(DossierNumber Dossier, IReadOnlyList<string> Kinds, DateOnly? Since)
{
    /// <summary>The same for the same scope.</summary>
    public string Key => $"{Dossier} {string.Join(',', Kinds.Order(StringComparer.Ordinal))} {Since:yyyy-MM-dd}".TrimEnd();

    /// <summary>Whether a full listing would have shown this document if it were still there.</summary>
    public bool Lists(DocumentRecord document)
    {
        var ofKind = Kinds.Where(kind => kind != DocumentKinds.Attachments)
            .Any(kind => DocumentKinds.Official(kind).Contains(document.Kind ?? "", StringComparer.Ordinal));
        var filed = document.Dossiers?.Any(dossier => dossier.Number == Dossier.Number && (Dossier.Suffix is null || dossier.Suffix == Dossier.Suffix)) == true;
        var recent = Since is not { } since || (document.Date is { } date && AmsterdamTime.DateOf(date) >= since);
        return ofKind && filed && recent;
    }
}

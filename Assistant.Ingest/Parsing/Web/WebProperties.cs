using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Assistant.Ingest.Parsing.Flow;
using Assistant.Ingest.Parsing.Head;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Web;

/// <summary>Reads what a page says of the letter outside its text: in its head, its address or beside its title.</summary>
internal static partial class WebProperties
{
    public static DocumentProperties Of(IDocument page, string fileName)
    {
        var id = Meta(page, "DC.identifier") is { } named && OfficialId().IsMatch(named) ? named : null;
        var address = page.QuerySelector("link[rel='canonical']")?.GetAttribute("href") ?? page.QuerySelector("meta[property='og:url']")?.GetAttribute("content") ?? "";
        var (kind, title) = HouseTitle(page);
        return new DocumentProperties
        {
            FileName = fileName,
            Number = id ?? (HouseNumber().Match(address) is { Success: true } house ? house.Groups[1].Value : Beside(page, "Nummer:")),
            Title = Meta(page, "OVERHEIDop.documenttitel") ?? title,
            Kind = kind,
            DossierTitle = Meta(page, "OVERHEIDop.dossiertitel"),
            Issued = DutchDate.Iso(Meta(page, "DCTERMS.issued")) ?? DutchDate.In(Beside(page, "Datum:") ?? "") ?? DutchDate.Iso(Meta(page, "DCTERMS.available")),
            Papers = id is null ? [] : PaperReferenceParser.Parse(id),
        };
    }

    private static string? Meta(IDocument page, string name)
    {
        var content = page.QuerySelectorAll("meta[name]").FirstOrDefault(meta => name.Equals(meta.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");
        return string.IsNullOrWhiteSpace(content) ? null : Line(content);
    }

    /// <summary>The House's site prints "Brief regering : Voortgang …", the kind in a span of its own.</summary>
    private static (string? Kind, string? Title) HouseTitle(IDocument page)
    {
        if (page.QuerySelector("h1 span.u-text-primary.u-font-normal") is not { } span || span.Closest("h1") is not { } heading)
            return (null, null);

        var kind = Line(span.TextContent).TrimEnd(':', ' ');
        var title = Line(heading.TextContent);
        if (title.StartsWith(kind, StringComparison.Ordinal))
            title = title[kind.Length..].TrimStart(':', ' ');

        return (kind.Length > 0 ? kind : null, title.Length > 0 ? title : null);
    }

    /// <summary>The words after a label that only a screen reader speaks.</summary>
    private static string? Beside(IDocument page, string label)
    {
        var mark = page.QuerySelectorAll("span.h-visually-hidden").FirstOrDefault(span => span.TextContent.Contains(label, StringComparison.Ordinal));
        return mark?.NextSibling is IText text && Line(text.Data) is { Length: > 0 and < 100 } value ? value : null;
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^[a-z]{1,6}-[A-Za-z0-9-]{1,40}$")]
    private static partial Regex OfficialId();

    [GeneratedRegex("[?&;]did=([0-9]{4}D[0-9]{4,6})\\b")]
    private static partial Regex HouseNumber();
}

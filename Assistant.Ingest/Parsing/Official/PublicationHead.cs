using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Head;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Official;

/// <summary>What the head of an official publication and its metadata say, in either of their two styles.</summary>
internal sealed partial class PublicationHead
{
    private readonly Dictionary<string, string> _meta = new(StringComparer.Ordinal);

    public List<PublicationDossier> Dossiers { get; } = [];

    /// <summary>The paper's number in its dossier, such as "241"; a letter in papers of the Senate.</summary>
    public string SubNumber { get; set; } = "";

    /// <summary>The number as printed, such as "Nr. 241".</summary>
    public string PrintedNumber { get; set; } = "";

    /// <summary>The title in the paper's head, such as "MOTIE VAN DE LEDEN VELTMAN EN BIKKER".</summary>
    public MarkedText Title { get; set; } = MarkedText.Plain("");

    public string DateLine { get; set; } = "";

    public DateOnly? PrintedDate { get; set; }

    /// <summary>The parliamentary year, such as "2023-2024".</summary>
    public string Session { get; set; } = "";

    /// <summary>1 for the Senate, 2 for the House.</summary>
    public string Chamber { get; set; } = "";

    /// <summary>What questions are about and to whom they went, and who answered.</summary>
    public List<MarkedText> Descriptions { get; } = [];

    public bool HoldsQuestions { get; set; }

    public bool HoldsAnswers { get; set; }

    public bool IsMotion => Kind.StartsWith("Motie", StringComparison.Ordinal);

    public string DocumentTitle =>
        Meta("OVERHEIDop.documenttitel") ?? (Title.Text.Length > 0 ? Title.Text : Descriptions.FirstOrDefault()?.Text) ?? Meta("DC.title") ?? "";

    public string Kind => HoldsQuestions
        ? HoldsAnswers ? "Antwoord schriftelijke vragen" : "Schriftelijke vragen"
        : PaperKind.Of(Title.Text) ?? Meta("KamerstukTypen") ?? "Kamerstuk";

    /// <summary>The official identifier, such as kst-28638-241; null when nothing names it.</summary>
    public string? Id
    {
        get
        {
            var named = Meta("DC.identifier") ?? ExternalRecord().Match(Meta("OVERHEIDop.externMetadataRecord") ?? "").Groups[1].Value;
            if (UsableId().IsMatch(named))
                return named;

            return Dossiers.Count > 0 && UsableNumber().IsMatch(SubNumber)
                ? string.Join('-', new[] { "kst", Dossiers[0].Number, Dossiers[0].Suffix, SubNumber }.Where(part => part is not null))
                : null;
        }
    }

    public void AddMeta(string name, string? scheme, string content)
    {
        if (name == "DC.type" && scheme == "OVERHEIDop.KamerstukTypen")
            name = "KamerstukTypen";

        if (!string.IsNullOrWhiteSpace(content))
            _meta.TryAdd(name, string.Join(' ', content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>The date that the paper or its metadata gives; null when there is none.</summary>
    public DateOnly? Date() => PrintedDate ?? DutchDate.Iso(Meta("DCTERMS.issued")) ?? DutchDate.In(DateLine) ?? DutchDate.Iso(Meta("DCTERMS.available"));

    /// <summary>The first day of the parliamentary year: the third Tuesday of September.</summary>
    public DateOnly? StartOfSession()
    {
        if (Session.Length < 4 || !int.TryParse(Session.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1815)
            return null;

        var first = new DateOnly(year, 9, 1);
        return first.AddDays(((DayOfWeek.Tuesday - first.DayOfWeek + 7) % 7) + 14);
    }

    /// <summary>Its places in dossiers; none where the number is a letter.</summary>
    public IReadOnlyList<PaperReference> Papers() =>
        int.TryParse(SubNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? [.. Dossiers.Select(dossier => new PaperReference(dossier.Number, dossier.Suffix, number)).Distinct()]
            : [];

    /// <summary>The lines of the head, the title first.</summary>
    public IReadOnlyList<MarkedText> Lines(string title)
    {
        var lines = new List<MarkedText> { title == Title.Text ? Title : MarkedText.Plain(title) };
        lines.AddRange(Dossiers.Select(dossier => MarkedText.Plain($"{dossier.Printed} {dossier.Title}".Trim())));
        lines.AddRange(Descriptions.Where(description => description.Text != title));
        lines.Add(MarkedText.Plain(PrintedNumber));
        if (title != Title.Text)
            lines.Add(Title);

        lines.Add(MarkedText.Plain(DateLine));
        return lines;
    }

    private string? Meta(string name) => _meta.GetValueOrDefault(name);

    [GeneratedRegex("/([A-Za-z0-9-]+)/metadata[a-z_]*\\.xml$")]
    private static partial Regex ExternalRecord();

    [GeneratedRegex("^[a-z]{1,6}-[A-Za-z0-9-]{1,40}$")]
    private static partial Regex UsableId();

    [GeneratedRegex("^[A-Za-z0-9]{1,10}$")]
    private static partial Regex UsableNumber();
}

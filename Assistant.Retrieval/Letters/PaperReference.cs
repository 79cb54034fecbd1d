using System.Text.Json.Serialization;

namespace Assistant.Retrieval.Letters;

/// <summary>A parliamentary paper (Kamerstuk) by dossier and number.</summary>
/// <param name="Dossier">The dossier's digits without spaces, such as 28638.</param>
/// <param name="Suffix">The dossier's addition, such as VI in 36600-VI; null as a rule.</param>
/// <param name="Number">The paper's number in the dossier, such as 254.</param>
public sealed record PaperReference(string Dossier, string? Suffix, int Number)
{
    /// <summary>The official identifier, such as kst-28638-254 or kst-36600-VI-72.</summary>
    [JsonIgnore]
    public string Id => Suffix is null ? $"kst-{Dossier}-{Number}" : $"kst-{Dossier}-{Suffix}-{Number}";

    /// <summary>As officials write it: 28 638, nr. 254.</summary>
    [JsonIgnore]
    public string Display => $"{SpacedDossier}{(Suffix is null ? "" : " " + Suffix)}, nr. {Number}";

    /// <summary>Where the official copy is published.</summary>
    [JsonIgnore]
    public Uri Url => new($"https://zoek.officielebekendmakingen.nl/{Id}.html");

    private string SpacedDossier => Dossier.Length == 5 ? $"{Dossier[..2]} {Dossier[2..]}" : Dossier;
}

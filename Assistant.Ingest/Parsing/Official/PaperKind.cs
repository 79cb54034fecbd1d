namespace Assistant.Ingest.Parsing.Official;

/// <summary>Tells the kind of a paper by the title in its head, in the words of the House's own records.</summary>
internal static class PaperKind
{
    /// <summary>In order: the first that fits counts.</summary>
    private static readonly (string Word, string Kind)[] Kinds =
    [
        ("BRIEF VAN DE MINISTER", "Brief regering"), ("BRIEF VAN DE STAATSSECRETARIS", "Brief regering"), ("BRIEF VAN HET KABINET", "Brief regering"),
        ("BRIEF VAN HET LID", "Brief lid / fractie"), ("BRIEF VAN DE LEDEN", "Brief lid / fractie"), ("BRIEF", "Brief"),
        ("MEMORIE VAN TOELICHTING", "Memorie van toelichting"), ("NOTA NAAR AANLEIDING VAN HET", "Nota naar aanleiding van het verslag"),
        ("NOTA VAN WIJZIGING", "Nota van wijziging"), ("VERSLAG VAN EEN COMMISSIEDEBAT", "Verslag van een commissiedebat"),
        ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "Verslag van een schriftelijk overleg"), ("VERSLAG", "Verslag"), ("LIJST VAN VRAGEN EN ANTWOORDEN", "Lijst van vragen en antwoorden"),
        ("LIJST VAN VRAGEN", "Lijst van vragen"), ("VOORSTEL VAN WET", "Voorstel van wet"), ("ADVIES", "Advies Afdeling advisering Raad van State"),
    ];

    /// <returns>Null when the title tells no known kind.</returns>
    public static string? Of(string title)
    {
        var printed = title.Trim();
        var words = printed.Split(' ', 8, StringSplitOptions.RemoveEmptyEntries);
        var opening = words.Take(7).ToList();
        if (opening.Contains("MOTIE", StringComparer.OrdinalIgnoreCase))
            return opening[0].Equals("MOTIE", StringComparison.OrdinalIgnoreCase) ? "Motie" : "Motie (gewijzigd/nader)";

        if (opening.Contains("AMENDEMENT", StringComparer.OrdinalIgnoreCase))
            return "Amendement";

        return Kinds.FirstOrDefault(kind => printed.StartsWith(kind.Word, StringComparison.OrdinalIgnoreCase)).Kind;
    }
}

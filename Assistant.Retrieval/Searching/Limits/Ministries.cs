namespace Assistant.Retrieval.Searching.Limits;

/// <summary>What the ministries are called for short, in letters and by those who read them.</summary>
internal static class Ministries
{
    private static readonly (string Short, string Field)[] Known =
    [
        ("JenV", "Justitie en Veiligheid"), ("J&V", "Justitie en Veiligheid"),
        ("SZW", "Sociale Zaken en Werkgelegenheid"),
        ("VWS", "Volksgezondheid, Welzijn en Sport"),
        ("BZK", "Binnenlandse Zaken en Koninkrijksrelaties"),
        ("BZ", "Buitenlandse Zaken"),
        ("OCW", "Onderwijs, Cultuur en Wetenschap"),
        ("AenM", "Asiel en Migratie"), ("A&M", "Asiel en Migratie"),
        ("EZ", "Economische Zaken"),
    ];

    /// <returns>The name for a short one; what is none comes back as it is.</returns>
    public static string InFull(string field)
    {
        var known = Array.Find(Known, ministry => string.Equals(ministry.Short, field, StringComparison.OrdinalIgnoreCase));
        return known.Field ?? field;
    }
}

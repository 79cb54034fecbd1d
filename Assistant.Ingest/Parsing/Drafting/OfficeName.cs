namespace Assistant.Ingest.Parsing.Drafting;

/// <summary>Takes from a printed office what does not belong to its name.</summary>
internal static class OfficeName
{
    /// <returns>"Minister van Asiel en Migratie" for "De Minister van Asiel en Migratie,".</returns>
    public static string Of(string printed)
    {
        var office = printed.AsSpan().Trim().TrimEnd(',').TrimEnd();
        foreach (var article in new[] { "De ", "Het " })
            if (office.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                office = office[article.Length..];

        return office.ToString();
    }
}

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>The kinds of documents that can be fetched, as the command line names them.</summary>
internal static class DocumentKinds
{
    public const string Letters = "letters";
    public const string Motions = "motions";
    public const string Answers = "answers";
    public const string Attachments = "attachments";

    public static IReadOnlyList<string> All { get; } = [Letters, Motions, Answers, Attachments];

    /// <summary>What the House calls them.</summary>
    public static IReadOnlyList<string> Official(string kind) => kind switch
    {
        Letters => ["Brief regering"],
        Motions => ["Motie", "Motie (gewijzigd/nader)"],
        Answers => ["Antwoord schriftelijke vragen", "Antwoord schriftelijke vragen (nader)"],
        Attachments => ["Bijlage"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind is not known."),
    };
}

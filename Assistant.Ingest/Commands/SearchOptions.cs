using System.CommandLine;
using Assistant.Retrieval.Searching;

namespace Assistant.Ingest.Commands;

/// <summary>The options of <see cref="SearchCommand"/>.</summary>
internal sealed record SearchOptions
{
    private const int DefaultTop = 10;
    private const int MostTop = 1000;
    private const int MostContext = 10;

    public SearchOptions()
    {
        Limit(Top, 1, MostTop);
        Limit(Context, 0, MostContext);
    }

    public Argument<string> Question { get; } = new("question") { Description = "A question in Dutch or English." };

    public Option<int> Top { get; } = new("--top") { Description = "How many passages.", HelpName = "n", DefaultValueFactory = _ => DefaultTop };

    public Option<int> Context { get; } = new("--context") { Description = "How many paragraphs around each passage to print too.", HelpName = "n" };

    public Option<bool> Json { get; } = new("--json") { Description = "Print an array of objects." };

    public Option<DateOnly?> Since { get; } = new("--since") { Description = "Only letters of this day and later.", HelpName = "yyyy-mm-dd" };

    public Option<DateOnly?> Until { get; } = new("--until") { Description = "Only letters of this day and earlier.", HelpName = "yyyy-mm-dd" };

    public Option<string[]> Letters { get; } = new("--letter") { Description = "Only these letters, by document number.", HelpName = "number", AllowMultipleArgumentsPerToken = true };

    public Option<string[]> Dossiers { get; } = new("--dossier") { Description = "Only these dossiers, such as 28638.", HelpName = "digits", AllowMultipleArgumentsPerToken = true };

    public Option<string> SignedBy { get; } = new("--signed-by") { Description = "Only letters signed by this name or office.", HelpName = "name" };

    public Option<string[]> Kinds { get; } = new("--kind") { Description = "Only papers of these kinds, such as motie or brief.", HelpName = "word", AllowMultipleArgumentsPerToken = true };

    public IReadOnlyList<Option> All => [Top, Context, Json, Since, Until, Letters, Dossiers, SignedBy, Kinds];

    /// <returns>What the options say; <see cref="PassageFilter.None"/> when they limit nothing.</returns>
    public PassageFilter Filter(ParseResult parsed) => new()
    {
        From = parsed.GetValue(Since),
        To = parsed.GetValue(Until),
        Letters = parsed.GetValue(Letters) ?? [],
        Dossiers = [.. (parsed.GetValue(Dossiers) ?? []).Select(dossier => dossier.Replace(" ", "", StringComparison.Ordinal))],
        SignedBy = parsed.GetValue(SignedBy),
        Kinds = parsed.GetValue(Kinds) ?? [],
    };

    private static void Limit(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        // Asking for the value of something that is no number throws, so the word itself is looked at.
        if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var count) || count < least || count > most))
            result.AddError($"{option.Name} takes a number from {least} to {most}.");
    });
}

namespace Assistant.Bot.TeamsApp;

/// <summary>What Teams shows of the app itself, once per language.</summary>
/// <param name="ShortName">At most 30 characters.</param>
/// <param name="FullName">At most 100 characters.</param>
/// <param name="ShortDescription">At most 80 characters.</param>
/// <param name="FullDescription">At most 4,000 characters.</param>
/// <param name="Commands">At most ten, in the same order in every language; each title is a command that the assistant knows.</param>
internal sealed record TeamsAppTexts(
    string ShortName,
    string FullName,
    string ShortDescription,
    string FullDescription,
    IReadOnlyList<(string Title, string Description)> Commands)
{
    public static TeamsAppTexts Dutch { get; } = new(
        "Kamerbrieven",
        "Assistent Kamerbrieven",
        "Vraag wat er in de Kamerbrieven staat.",
        "Stel in het Nederlands of het Engels een vraag over de Kamerbrieven. De assistent antwoordt met genummerde citaten, "
            + "elk met de brief, de datum, het Kamerstuknummer en de voetnoten, en zegt het als het antwoord er niet in staat.",
        [
            ("hulp", "Uitleg en voorbeeldvragen"),
            ("bronnen", "De bronnen van het laatste antwoord"),
            ("nieuw gesprek", "Vergeet wat eerder is gezegd"),
        ]);

    public static TeamsAppTexts English { get; } = new(
        "Kamerbrieven",
        "Kamerbrieven assistant",
        "Ask what the letters to the Dutch parliament say.",
        "Ask a question, in English or Dutch, about the Dutch government's letters to parliament. The assistant answers with numbered "
            + "quotes, each with its letter, date, paper number and footnotes, and says so when the letters do not hold the answer.",
        [
            ("help", "What the assistant does, with example questions"),
            ("sources", "The sources of the last answer"),
            ("new chat", "Forget what was said before"),
        ]);
}

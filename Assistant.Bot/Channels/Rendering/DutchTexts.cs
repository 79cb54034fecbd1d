using Assistant.Bot.Answering;

namespace Assistant.Bot.Channels.Rendering;

internal sealed class DutchTexts : Texts
{
    public override string QuotesFollow => "Dit staat er in de brieven:";

    public override string LetterFollows => "Dit staat in de brief zelf:";

    public override string NearestFollows => "De passage die er het dichtst bij komt:";

    public override string NoLetters =>
        "Er zijn nog geen Kamerbrieven ingelezen, dus ik kan niets opzoeken. Vraag uw beheerder om de brieven in te lezen.";

    public override string NothingAsked =>
        $"Ik lees hier geen onderwerp in dat ik kan opzoeken. Stel een vraag over de brieven, bijvoorbeeld:\n\n{Examples}";

    public override string Greeting =>
        "Welkom. Stel een vraag over de Kamerbrieven over mensenhandel. Ik antwoord met letterlijke citaten uit de brieven, "
        + "met datum, Kamerstuknummer en de voetnoten erbij. Staat het antwoord niet in de brieven, dan zeg ik dat. "
        + "U kunt vragen in het Nederlands of het Engels.";

    public override IReadOnlyList<string> ExampleQuestions { get; } =
    [
        "Wat heeft de minister toegezegd over de porno-industrie?",
        "Wat wordt er gedaan voor minderjarige slachtoffers?",
        "Welke campagnes zijn er geweest over mensenhandel?",
    ];

    public override string OnlyText =>
        "Ik kan alleen geschreven vragen lezen, geen bestanden, afbeeldingen of kaarten. Typ uw vraag in een bericht.";

    public override string TooLong => "Dit bericht is te lang om als vraag te lezen. Stel uw vraag in een paar zinnen.";

    public override string TookTooLong => "Het zoeken duurde te lang en is gestopt. Probeer het nog eens, of stel uw vraag korter.";

    public override string WentWrong => "Er ging iets mis bij het zoeken; dat ligt niet aan uw vraag. Probeer het over een ogenblik nog eens.";

    public override string Sources => "Bronnen";

    public override string FictionalLetter => "fictieve voorbeeldbrief";

    public override string Help =>
        "Ik zoek in Kamerbrieven over mensenhandel en antwoord met letterlijke citaten. Achter elk citaat staat een nummer; "
        + "daarbij hoort de brief met datum, Kamerstuknummer en paragraaf, zodat u het kunt nalezen. Ik vat niet samen en vul "
        + $"niets aan: staat het niet in de brieven, dan zeg ik dat. Vraag bijvoorbeeld:\n\n{Examples}";

    protected override IReadOnlyList<string> Months { get; } =
    [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ];

    public override string NotInLetters(Coverage searched)
    {
        var letters = searched.Letters == 1 ? "1 brief" : $"{searched.Letters} brieven";
        var until = searched.NewestDate is { } date
            ? searched.Letters == 1 ? $", van {Date(date)}" : $", tot en met {Date(date)}"
            : "";
        return $"De brieven geven geen antwoord op deze vraag. Ik heb {letters} doorzocht{until}.";
    }

    public override string Document(string number) => $"document {number}";

    public override string Section(string heading) => $"paragraaf “{heading}”";

    public override string Footnote(int number) => $"Voetnoot {number}";
}

using Assistant.Bot.Answering;
using Assistant.Retrieval.Letters;

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

    public override string Busy => "Het is nu te druk om deze vraag te beantwoorden. Stel de vraag over een ogenblik nog eens.";

    public override string Restarting => "Ik word opnieuw gestart en kan deze vraag nu niet beantwoorden. Stel de vraag over een ogenblik nog eens.";

    public override string Sources => "Bronnen";

    public override string FictionalLetter => "fictieve voorbeeldbrief";

    public override string Help =>
        "Ik zoek in Kamerbrieven over mensenhandel en antwoord met letterlijke citaten. Achter elk citaat staat een nummer; "
        + "daarbij hoort de brief met datum, Kamerstuknummer en paragraaf, zodat u het kunt nalezen. Ik vat niet samen en vul "
        + $"niets aan: staat het niet in de brieven, dan zeg ik dat. Vraag bijvoorbeeld:\n\n{Examples}";

    public override string Courtesy => "Graag gedaan. U kunt altijd een volgende vraag over de brieven stellen.";

    public override string NewConversation => "Een nieuw gesprek. Wat eerder is gezegd, telt niet meer mee. Wat wilt u weten?";

    public override string OtherTask =>
        $"Ik beantwoord alleen vragen over de Kamerbrieven, met hun eigen woorden als bewijs; iets anders doe ik niet. Vraag bijvoorbeeld:\n\n{Examples}";

    public override string TooMuchToShow => "De gevonden passages zijn te lang om hier te tonen. Stel uw vraag preciezer.";

    public override string OpenLetter => "Open de brief";

    public override string OpenOfficialCopy => "Officiële publicatie";

    public override string Searching => "Ik doorzoek de brieven…";

    protected override IReadOnlyList<string> Months { get; } =
    [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ];

    public override string SearchedLetters(int count) => count == 1 ? "Ik doorzoek deze brief:" : $"Ik doorzoek {count} brieven; de nieuwste zijn:";

    public override string NotInLetters(Coverage searched)
    {
        var letters = searched.Letters == 1 ? "1 brief" : $"{searched.Letters} brieven";
        var until = searched.NewestDate is { } date
            ? searched.Letters == 1 ? $", van {Date(date)}" : $", tot en met {Date(date)}"
            : "";
        return $"De brieven geven geen antwoord op deze vraag. Ik heb {letters} doorzocht{until}.{string.Concat(searched.Incomplete.Select(Incomplete))}";
    }

    public override string OutsideFollows => "Daarbuiten wel, allereerst hier:";

    public override string NotWithin(Limits limits, Coverage searched) => limits.Letters == 0
        ? $"Ik begreep dat u vraagt naar brieven {Described(limits.Filter)}. Die zijn er niet bij de {searched.Letters} die zijn ingelezen."
        : $"De brieven {Described(limits.Filter)} geven geen antwoord op deze vraag. Ik heb er {limits.Letters} doorzocht van de {searched.Letters} die zijn ingelezen.";

    public override string Limited(Limits limits, Coverage searched) =>
        $"Ik heb alleen gezocht in de brieven {Described(limits.Filter)}: {limits.Letters} van de {searched.Letters}.";

    protected override string DatedOn(string day) => $"van {day}";

    protected override string DatedIn(string period) => $"uit {period}";

    protected override string DatedFrom(string day) => $"vanaf {day}";

    protected override string DatedUntil(string day) => $"tot en met {day}";

    protected override string SignedBy(string signatory) => $"ondertekend door {signatory}";

    protected override string InDossier(string dossier) => $"in dossier {dossier}";

    protected override string Numbered(string letter) => $"met nummer {letter}";

    protected override string OfKind(string kind) => $"van de soort “{kind}”";

    protected override string NotStored(string dossier, string numbers) => $" Uit dossier {dossier} ontbreekt nr. {numbers}.";

    protected override string StoredOf(string dossier, int stored, int lowest, int highest) =>
        $" Uit dossier {dossier} zijn {stored} van de nummers {lowest} tot en met {highest} ingelezen.";

    public override string Notice(AnswerNotice notice) => notice switch
    {
        AnswerNotice.None => "",
        AnswerNotice.ModelUnavailable => "Het taalmodel was niet beschikbaar; dit zijn citaten.",
        AnswerNotice.ModelUnproven => "Wat het taalmodel zei, was niet te bewijzen; dit zijn citaten.",
        AnswerNotice.ModelSawNoAnswer => "Het taalmodel zag in deze passages geen antwoord; oordeel zelf over de citaten.",
        AnswerNotice.CutShort => "Het taalmodel brak af; wat hier staat, is bewezen, maar misschien niet alles.",
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice, "An unknown notice."),
    };

    public override string Force(VerbForce force) => force switch
    {
        VerbForce.Fact => "",
        VerbForce.Promise => "toezegging of besluit",
        VerbForce.Intention => "voornemen",
        VerbForce.Exploration => "verkenning",
        VerbForce.View => "standpunt",
        VerbForce.OthersWords => "woorden van een ander",
        _ => throw new ArgumentOutOfRangeException(nameof(force), force, "An unknown force."),
    };

    public override string Newer(Quote newer, Quote older) =>
        $"De brief van {Date(newer.Letter)} [{newer.Number}] is nieuwer dan die van {Date(older.Letter)} [{older.Number}].";

    protected override string Estimated => "datum geschat";

    public override string SignedBy(Signatory signatory) => $"ondertekend door {signatory.Name}, {signatory.Office}";

    public override string Document(string number) => $"document {number}";

    public override string Section(string heading) => $"paragraaf “{heading}”";

    public override string Page(int number) => $"pagina {number}";

    public override string Footnote(int number) => $"Voetnoot {number}";

    public override string NotAllShown(int shown, int found) =>
        $"Hier staan de eerste {shown} van {found} vindplaatsen; stel uw vraag preciezer om de rest te zien.";
}

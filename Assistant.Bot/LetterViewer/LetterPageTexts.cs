using Assistant.Bot.Channels.Rendering;
using Assistant.Retrieval.Language;

namespace Assistant.Bot.LetterViewer;

/// <summary>Everything the letter page says in its own words, once per language.</summary>
internal sealed record LetterPageTexts
{
    public required string Product { get; init; }

    public required string ToChat { get; init; }

    public required string Languages { get; init; }

    public required string Quoted { get; init; }

    public required string ToQuote { get; init; }

    public required string QuoteGone { get; init; }

    public required string Superseded { get; init; }

    public required string ToNewest { get; init; }

    public required string Date { get; init; }

    public required string SignedBy { get; init; }

    /// <summary>Before an office that the letter speaks for too.</summary>
    public required string OnBehalfOf { get; init; }

    public required string Attachments { get; init; }

    public required string AttachedTo { get; init; }

    public required string Papers { get; init; }

    public required string Document { get; init; }

    public required string Version { get; init; }

    public required string Official { get; init; }

    public required string OfficialPage { get; init; }

    public required string Table { get; init; }

    public required string Fictional { get; init; }

    public required string Footnotes { get; init; }

    public required string Footnote { get; init; }

    public required string BackToPlace { get; init; }

    public required string NotPlaced { get; init; }

    public required string NotFound { get; init; }

    public required string NotFoundMore { get; init; }

    public required string Unreadable { get; init; }

    public required string UnreadableMore { get; init; }

    public required Texts Common { get; init; }

    public static LetterPageTexts Dutch { get; } = new()
    {
        Product = "Assistent Kamerbrieven",
        ToChat = "Stel een vraag",
        Languages = "Taal",
        Quoted = "Het citaat is in de brief gemarkeerd, precies zoals het er staat.",
        ToQuote = "Naar het citaat",
        QuoteGone = "De aangehaalde woorden staan niet (meer) op deze plaats in de brief, dus er is niets gemarkeerd. "
            + "Hieronder staat de brief zoals die nu is opgeslagen.",
        Superseded = "U ziet een eerdere versie van deze brief: de versie waaruit het citaat komt. De brief is daarna vervangen, "
            + "en de aangehaalde woorden staan niet op deze plaats in de nieuwste versie.",
        ToNewest = "Naar de nieuwste versie",
        Date = "Datum",
        SignedBy = "Ondertekend door",
        OnBehalfOf = "mede namens",
        Attachments = "Bijlagen",
        AttachedTo = "Bijlage bij",
        Papers = "Kamerstuk",
        Document = "Document",
        Version = "Versie",
        Official = "Origineel",
        OfficialPage = "Brief op de site van de Tweede Kamer",
        Table = "Tabel",
        Fictional = "Dit is een fictieve voorbeeldbrief: personen, nummers en feiten bestaan niet.",
        Footnotes = "Voetnoten",
        Footnote = "Voetnoot",
        BackToPlace = "Terug naar de plaats in de tekst van voetnoot",
        NotPlaced = "plaats in de tekst niet gevonden",
        NotFound = "Deze brief is hier niet opgeslagen",
        NotFoundMore = "Misschien is de brief verwijderd, of klopt het adres niet.",
        Unreadable = "De brieven zijn nu niet te lezen",
        UnreadableMore = "Dat ligt niet aan het adres. Probeer het over een ogenblik nog eens.",
        Common = Texts.Dutch,
    };

    public static LetterPageTexts English { get; } = new()
    {
        Product = "Kamerbrieven Assistant",
        ToChat = "Ask a question",
        Languages = "Language",
        Quoted = "The quote is marked in the letter, exactly as it stands there. The letter is in Dutch.",
        ToQuote = "Go to the quote",
        QuoteGone = "The quoted words do not stand in this place of the letter (any more), so nothing is marked. "
            + "Below is the letter as it is stored now.",
        Superseded = "This is an earlier version of the letter: the one the quote was taken from. The letter has been replaced since, "
            + "and the quoted words do not stand in this place of the newest version.",
        ToNewest = "Go to the newest version",
        Date = "Date",
        SignedBy = "Signed by",
        OnBehalfOf = "also on behalf of",
        Attachments = "Attachments",
        AttachedTo = "Attached to",
        Papers = "Paper",
        Document = "Document",
        Version = "Version",
        Official = "Original",
        OfficialPage = "Letter on the House of Representatives' site",
        Table = "Table",
        Fictional = "This is a fictional sample letter: persons, numbers and facts do not exist.",
        Footnotes = "Footnotes",
        Footnote = "Footnote",
        BackToPlace = "Back to the place in the text of footnote",
        NotPlaced = "place in the text not found",
        NotFound = "This letter is not stored here",
        NotFoundMore = "The letter may have been removed, or the address is not right.",
        Unreadable = "The letters cannot be read at the moment",
        UnreadableMore = "The address is not to blame. Please try again in a moment.",
        Common = Texts.English,
    };

    public static LetterPageTexts For(QuestionLanguage language) => language == QuestionLanguage.English ? English : Dutch;
}

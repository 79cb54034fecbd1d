using Assistant.Retrieval.Letters;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Answering.Modelling;

/// <summary>Two letters of our own that speak about the same things a year apart, for models to answer from.</summary>
internal static class ModelledLetters
{
    public const string PornQuestion = "What did the minister promise about the porn industry?";

    public const string Promise = "Ik heb uw Kamer toegezegd een onderzoek te laten doen naar misstanden in de porno-industrie.";

    public const string Finished = "Het onderzoek naar misstanden in de porno-industrie is in de zomer van 2025 afgerond door drie hoogleraren.";

    public static Letter Older { get; } = Of(
        "2099D00001",
        new DateOnly(2024, 3, 14),
        new Signatory("Minister van Justitie en Veiligheid", "H.E. Ploegwinter"),
        $"{Promise} Dit onderzoek wordt in het najaar van 2024 afgerond.",
        "De subsidie voor de opvang van slachtoffers bedraagt 3,6 miljoen euro per jaar. Ik ben voornemens dit bedrag te verhogen.",
        "Ik verken of een vergunningplicht voor producenten van porno mogelijk is. Ik zal geen verbod op porno invoeren.",
        "De Nationaal Rapporteur stelt dat het aantal slachtoffers van seksuele uitbuiting in Rotterdam met 25 procent is gestegen.",
        "De bewustwordingscampagne over mensenhandel heeft 140 scholen bereikt.");

    public static Letter Newer { get; } = Of(
        "2099D00002",
        new DateOnly(2025, 9, 1),
        new Signatory("Minister van Justitie en Veiligheid", "T.J. Brandelaer"),
        Finished,
        "De campagne over mensenhandel bereikte in 2025 anderhalf miljoen jongeren.");

    public static StoredLetters Store() => new(Older, Newer);

    public static StoredLetters StoreOlder() => new(Older);

    private static Letter Of(string number, DateOnly date, Signatory signatory, params string[] paragraphs)
    {
        var letter = Some.Letter(number, paragraphs);
        return letter with { Head = letter.Head with { Date = date, Signatory = signatory } };
    }
}

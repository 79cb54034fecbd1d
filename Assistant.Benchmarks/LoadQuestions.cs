using System.Globalization;

namespace Assistant.Benchmarks;

/// <summary>
/// What the conversations of a load run ask: forms of question over subjects, half of them English, one in ten about
/// something that no letter holds. A conversation asks them in an order of its own, so that few questions are the same.
/// </summary>
internal static class LoadQuestions
{
    private static readonly string[] DutchForms =
    [
        "Wat heeft de minister toegezegd over {0}?", "Wanneer komt er meer duidelijkheid over {0}?", "Hoeveel geld is er voor {0}?",
        "Wat is de stand van zaken rond {0}?", "Waarom is er aandacht voor {0}?", "Welke maatregelen zijn er genomen voor {0}?",
        "Wie is verantwoordelijk voor {0}?", "Wat staat er in de brieven over {0}?",
    ];

    private static readonly string[] EnglishForms =
    [
        "What did the minister promise about {0}?", "When will more be known about {0}?", "How much money is there for {0}?",
        "What is the state of affairs regarding {0}?", "Why is there attention for {0}?", "Which measures were taken for {0}?",
        "Who is responsible for {0}?", "What do the letters say about {0}?",
    ];

    private static readonly string[] DutchSubjects =
    [
        "de porno-industrie", "de opvang van slachtoffers", "arbeidsuitbuiting", "minderjarige slachtoffers", "criminele uitbuiting",
        "de politie", "gemeenten", "meldingen van mensenhandel", "de aangiftebereidheid", "hotels", "een bewustwordingscampagne",
        "seksuele uitbuiting", "het actieplan", "de nationaal rapporteur", "zorgcoördinatoren", "onderzoek", "het wetsvoorstel",
        "arbeidsmigranten", "de verkoop van ijsberen",
    ];

    private static readonly string[] EnglishSubjects =
    [
        "the porn industry", "shelter for victims", "labour exploitation", "victims who are minors", "criminal exploitation",
        "the police", "municipalities", "reports of human trafficking", "willingness to report", "hotels", "an awareness campaign",
        "sexual exploitation", "the action plan", "the national rapporteur", "care coordinators", "research", "the bill",
        "labour migrants", "the world championship of 1998",
    ];

    /// <param name="random">Of the conversation that asks.</param>
    public static string Next(Random random) => random.Next(2) == 0
        ? Ask(random, DutchForms, DutchSubjects)
        : Ask(random, EnglishForms, EnglishSubjects);

    private static string Ask(Random random, string[] forms, string[] subjects) =>
        string.Format(CultureInfo.InvariantCulture, forms[random.Next(forms.Length)], subjects[random.Next(subjects.Length)]);
}

namespace Assistant.Tests.Bot.Answering.Proving;

/// <summary>Ways to lie with true words, each beside what may be said.</summary>
internal static class Twists
{
    public static IReadOnlyList<Twist> All { get; } = [.. OfPeople, .. OfDenials, .. OfFigures, .. OfConditions];

    private static IReadOnlyList<Twist> OfPeople =>
    [
        new("the wrong payer", "De politie betaalt in 2025 de kosten van de opvang; gemeenten betalen de begeleiding.",
            "The police pay the costs of the shelter in 2025.", "The municipalities pay the costs of the shelter in 2025."),
        new("somebody who is not named", "De politie voert dit jaar veertig controles uit bij producenten.",
            "The police will carry out forty checks on producers this year.", "The prosecution service will carry out forty checks on producers this year."),
        new("the predecessor's promise", "Mijn ambtsvoorganger heeft toegezegd een onderzoek naar de sector te laten doen.",
            "The previous minister promised to have research done into the sector.", "The minister promised to have research done into the sector."),
        new("another office in the same letter", "De staatssecretaris heeft toegezegd het toezicht op de huizen te verscherpen.",
            "The State Secretary promised to tighten supervision of the houses.", "The minister promised to tighten supervision of the houses."),
        new("fear made support", "De vakbonden vrezen het wetsvoorstel over uitbuiting.",
            "The unions fear the bill on exploitation.", "The unions support the bill on exploitation."),
        new("a promise put on a fact", "De campagne over uitbuiting draait op honderd scholen.",
            "De campagne over uitbuiting draait op honderd scholen.", "De minister heeft beloofd dat de campagne over uitbuiting op honderd scholen draait."),
        new("a request made a promise", "Uw Kamer vroeg aandacht voor minderjarige slachtoffers van uitbuiting.",
            "Uw Kamer vroeg aandacht voor minderjarige slachtoffers van uitbuiting.", "De minister heeft beloofd aandacht te vragen voor minderjarige slachtoffers van uitbuiting."),
        new("the sentence before left out", "De onderzoekers bevelen een vergunningplicht voor producenten aan. Ik neem deze aanbeveling niet over.",
            "The researchers recommend a permit requirement for producers.", "The minister adopts the recommendation of a permit requirement for producers."),
    ];

    private static IReadOnlyList<Twist> OfDenials =>
    [
        new("a denial dropped in one clause", "De inspectie mag zonder machtiging bedrijven bezoeken, maar mag niet zonder machtiging woningen doorzoeken.",
            "De inspectie mag zonder machtiging bedrijven bezoeken.", "De inspectie mag zonder machtiging woningen doorzoeken."),
        new("a denial dropped, another kept", "Instellingen voor jeugdhulp mogen niet altijd melden zonder toestemming van de jongere.",
            "Instellingen voor jeugdhulp mogen niet altijd melden zonder toestemming van de jongere.", "Instellingen voor jeugdhulp mogen altijd melden zonder toestemming van de jongere."),
        new("a denial denied", "Gemeenten zijn niet verplicht om een aanspreekpunt aan te wijzen.",
            "Municipalities are not obliged to designate a contact point.", "It is not true that municipalities are not obliged to designate a contact point."),
        new("a denied shortage made one", "Er zijn geen aanwijzingen voor een tekort aan tolken dat de opvang in gevaar brengt.",
            "There is no evidence of a shortage of interpreters that endangers shelter.", "There is evidence of a shortage of interpreters that endangers shelter."),
        new("a denial dropped before a shortage", "Er blijken geen tekorten bij de regionale opvang te zijn.",
            "Er blijken geen tekorten bij de regionale opvang te zijn.", "Er blijken tekorten bij de regionale opvang te zijn."),
        new("started made finished", "Het onderzoek naar misstanden in de sector is gestart.",
            "The research into abuses in the sector has started.", "The research into abuses in the sector has been completed."),
        new("may made must", "Gemeenten kunnen een aanspreekpunt voor slachtoffers aanwijzen.",
            "Municipalities can designate a contact point for victims.", "Municipalities must designate a contact point for victims."),
        new("hardly dropped", "Op de leeftijdsplicht wordt door de politie nauwelijks toegezien.",
            "The police hardly supervise the age obligation.", "The police supervise the age obligation."),
        new("insufficient dropped", "Het is onvoldoende duidelijk of de aanpak van uitbuiting werkt.",
            "It is insufficiently clear whether the approach to exploitation works.", "It is clear that the approach to exploitation works."),
        new("would made does", "Een verbod zou de productie van films onder de grond brengen.",
            "A ban would drive the production of films underground.", "A ban drives the production of films underground."),
    ];

    private static IReadOnlyList<Twist> OfFigures =>
    [
        new("two numbers swapped", "In 2023 telde het meldpunt 871 slachtoffers, van wie 131 minderjarigen.",
            "In 2023 the hotline counted 871 victims, of whom 131 minors.", "In 2023 the hotline counted 131 victims, of whom 871 minors."),
        new("the part for the whole", "In 2023 telde het meldpunt 871 slachtoffers, van wie 131 minderjarigen.",
            "The hotline counted 871 victims in 2023.", "The hotline counted 131 victims in 2023."),
        new("two years swapped", "Het onderzoek start in 2025 en wordt in 2026 afgerond.",
            "The research will be finished in 2026.", "The research will be finished in 2025."),
        new("a total made a share of each", "Bij twee bedrijven zijn in totaal 40 werknemers aangetroffen zonder contract.",
            "In total 40 workers without a contract were found at two companies.", "At each of the two companies 40 workers were found without a contract."),
        new("at least made at most", "De inspectie controleert ten minste 130 bedrijven in de vleessector.",
            "The inspectorate checks at least 130 companies in the meat sector.", "The inspectorate checks at most 130 companies in the meat sector."),
        new("more made less", "De opvang kostte meer dan 33.500 euro per plek.",
            "The shelter cost more than 33,500 euros per place.", "The shelter cost less than 33,500 euros per place."),
        new("points made percent", "Het aandeel minderjarigen steeg met 3 procentpunt.",
            "The share of minors rose by 3 percentage points.", "The share of minors rose by 3 percent."),
        new("percent made points", "Het aantal meldingen steeg met 25 procent.",
            "The number of reports rose by 25 percent.", "The number of reports rose by 25 percentage points."),
        new("by made to", "Het aandeel gemeenten met een plan steeg met 23 procent.",
            "The share of municipalities with a plan rose by 23 percent.", "The share of municipalities with a plan rose to 23 percent."),
        new("from and to reversed", "Het aantal plekken gaat van 120 naar 150.",
            "The number of places goes from 120 to 150.", "The number of places goes from 150 to 120."),
    ];

    private static IReadOnlyList<Twist> OfConditions =>
    [
        new("a condition dropped", "Ik zal de subsidie verhogen, mits uw Kamer met de begroting instemt.",
            "The minister will increase the subsidy, provided that the House agrees to the budget.", "The minister will increase the subsidy."),
        new("an if dropped", "De vergewisplicht gaat in als de sector zijn belofte niet nakomt.",
            "De vergewisplicht gaat in als de sector zijn belofte niet nakomt.", "De vergewisplicht gaat in, want de sector komt zijn belofte niet na."),
        new("a proviso dropped", "De regeling wordt uitgebreid, tenzij de evaluatie tegenvalt.",
            "The scheme will be extended unless the evaluation is disappointing.", "The scheme will be extended."),
        new("only dropped", "Alleen slachtoffers met een verblijfsvergunning krijgen een woning.",
            "Only victims with a residence permit get a house.", "Victims with a residence permit get a house."),
        new("only put in", "De opvang staat open voor minderjarige slachtoffers.",
            "The shelter is open to underage victims.", "The shelter is open only to underage victims."),
        new("some made all", "Een deel van de gemeenten heeft een plan van aanpak vastgesteld.",
            "Some of the municipalities have adopted an action plan.", "All municipalities have adopted an action plan."),
        new("some made most", "Een aantal bedrijven laat de bus niet toe op het terrein.",
            "A number of companies do not let the bus onto the premises.", "Most companies do not let the bus onto the premises."),
        new("a goal made a result", "Het doel is dat eind 2026 vierhonderd scholen meedoen aan de campagne.",
            "The goal is that four hundred schools take part in the campaign by the end of 2026.", "Four hundred schools take part in the campaign."),
    ];
}

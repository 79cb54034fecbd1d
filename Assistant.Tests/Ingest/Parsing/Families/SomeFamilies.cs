namespace Assistant.Tests.Ingest.Parsing.Families;

/// <summary>The letters that are rendered in every format. All in them is made up.</summary>
internal static class SomeFamilies
{
    public static IReadOnlyList<FamilyLetter> All { get; } =
    [
        new()
        {
            Number = "2099D00501",
            SubNumber = 41,
            Title = "Voortgang van de verzonnen opvang",
            Blocks =
            [
                new("p", "Met deze verzonnen brief informeer ik uw Kamer over de opvang van denkbeeldige slachtoffers in de afgelopen periode.{1} Deze brief stuur ik mede namens de minister van Fictie."),
                new("h1", "Stand van zaken") { Number = "1." },
                new("p", "In 2098 vingen gemeenten 912 mensen op, ruim honderd meer dan een jaar eerder. De opvanglocaties in het zuiden waren daarbij het hele jaar vol.{2} Voor de begeleiding van sekswerkers en minderjarigen gelden aparte afspraken{3}, die dit jaar worden herzien."),
                new("p", "De samenwerking met zorgverleners verloopt volgens de betrokken organisaties beter dan verwacht, maar de wachttijden zijn nog altijd te lang."),
                new("h1", "Afspraken voor het komende jaar") { Number = "2." },
                new("h2", "Extra plaatsen") { Number = "2.1." },
                new("p", "Het kabinet stelt geld beschikbaar voor de volgende onderdelen van de opvang:"),
                new("li", "veertig plaatsen voor vrouwen met kinderen;"),
                new("li", "een landelijk meldpunt dat dag en nacht bereikbaar is;{4}"),
                new("li", "scholing van medewerkers bij gemeenten en politie."),
                new("h2", "Toezicht door de inspectie") { Number = "2.2." },
                new("p", "De inspectie bezoekt iedere locatie twee keer per jaar en legt haar bevindingen vast in een openbaar verslag.{5} Het eerste verslag verschijnt voor de zomer."),
            ],
            Notes =
            [
                "Kamerstukken II 2097/98, 99 638, nr. 37.", "Jaarbericht opvang 2098, Bureau Waterkant, bladzijde 14.", "Kamerstuk 99 638, nr. 40.",
                "Het meldpunt is te vinden op https://meldpunt.example/verzonnen.", "Kamerstuk 99 638 en 99 700, nr. 12.",
            ],
        },
        new()
        {
            Number = "2099D00502",
            SubNumber = 42,
            Title = "Reactie op een verzonnen onderzoek naar arbeidsuitbuiting",
            Office = "De Staatssecretaris van Denkbeeldig Werk,",
            Name = "C. van den Bedenker",
            Blocks =
            [
                new("p", "Op 3 februari jl. verscheen het verzonnen onderzoek naar arbeidsuitbuiting in de denkbeeldige tuinbouw. Hieronder geef ik mijn reactie op de aanbevelingen."),
                new("h1", "Uitkomsten") { Number = "1." },
                new("p", "De onderzoekers spraken met 64 werknemers van elf bedrijven.{1} Hun belangrijkste uitkomsten staan in de tabel."),
                new("table", "") { Rows = [["Jaar", "Meldingen", "Onderzoeken"], ["2096", "120", "14"], ["2097", "155", "21"], ["2098", "203", "35"]] },
                new("p", "Het aantal meldingen groeide ieder jaar, terwijl het aantal afgeronde onderzoeken daarbij achterbleef.{2}"),
                new("h1", "Reactie op de aanbevelingen") { Number = "2." },
                new("p", "Ik neem vier van de vijf aanbevelingen over. Een vergunning voor bemiddelaars onderzoek ik eerst nader, omdat de kosten voor kleine bedrijven hoog kunnen zijn.{3} Uw Kamer ontvangt de uitkomst daarvan in het najaar."),
            ],
            Notes = ["Werk zonder stem, Instituut Verzinsel, 2099.", "Kamerstuk 99 638, nr. 39.", "Kamerstukken II, 99 638, nrs. 35 en 36."],
        },
    ];
}

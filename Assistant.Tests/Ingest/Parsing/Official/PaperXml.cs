using System.Text;

namespace Assistant.Tests.Ingest.Parsing.Official;

/// <summary>A made-up official paper; tests change only what matters to them.</summary>
internal sealed record PaperXml
{
    public string Metadata { get; init; } =
        """<meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.officielebekendmakingen.nl/kst-99638-7/metadata.xml"/>""";

    public string Dossier { get; init; } =
        "<dossier><dossiernummer><dossiernr>99 638</dossiernr></dossiernummer><titel>Verzonnen dossier </titel></dossier>";

    public string Number { get; init; } = """<stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr>""";

    public string Title { get; init; } = "BRIEF VAN DE MINISTER VAN VERZONNEN ZAKEN";

    public string Date { get; init; } = """<datumtekst>Ontvangen <datum isodatum="2099-03-14">14 maart 2099</datum></datumtekst>""";

    public string Body { get; init; } = "<al>Dit is een verzonnen brief.</al>";

    public string AfterText { get; init; } = "";

    public byte[] Bytes => Encoding.UTF8.GetBytes(ToString());

    public override string ToString() =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <officiele-publicatie><metadata>{Metadata}</metadata><kamerstuk>
        <kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2098-2099</tekstregel><tekstregel inhoud="kamernummer">2</tekstregel></kamerstukkop>
        {Dossier}
        <stuk>{Number}<titel>{Title}</titel>{Date}
        <algemeen><vrije-tekst><tekst status="goed">{Body}</tekst></vrije-tekst></algemeen>{AfterText}
        </stuk></kamerstuk></officiele-publicatie>
        """;
}

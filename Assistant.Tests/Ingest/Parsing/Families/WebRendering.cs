namespace Assistant.Tests.Ingest.Parsing.Families;

/// <summary>The letter as the three kinds of pages on which it is found.</summary>
internal static class WebRendering
{
    public static string Tkconv(FamilyLetter letter) =>
        $"""
        <!DOCTYPE html><html><head><title>{letter.Title}</title><style>p {"{"} color: red {"}"}</style><script>var geheim = "script";</script></head><body><div>
        <header class="container"><center><small>[<a href="index.html">overzicht</a>] [<a href="search.html">zoeken</a>]</small></center></header>
        <main class="container"><hblock><h2>{letter.Title}</h2><h4>{letter.DossierTitle}</h4><p><em>Brief regering (fictief)</em></p></hblock>
        <p>Nummer: <b>{letter.Number}</b>, datum: <b>{letter.Date:yyyy-MM-dd}</b>, bijgewerkt: <b>2099-03-15 09:30</b>, versie: 2 (<a href="x">versie 1</a>, <a href="y">versie 2</a>)</p>
        <p><a href="getraw/{letter.Number}">Directe link naar document</a> (.docx), <a href="z">link naar pagina op de site</a>.</p>
        Gerelateerde personen:<ul><li>Eerste ondertekenaar: <a href="persoon.html">{letter.Name}</a></li></ul>
        <p>Onderdeel van kamerstukdossier {letter.Dossier} -{letter.SubNumber} <a href="ksd.html">{letter.DossierTitle}</a>.</p>
        <div style="border-width:1px"><h4>Preview document (🔗 <a href="getraw">origineel</a>)</h4><hr/>
        {Body(letter, Marker)}
        <p>{letter.Office}</p><p>{letter.Name}</p><p style="display: none">onzichtbaar een</p><p hidden>onzichtbaar twee</p><div aria-hidden="true">onzichtbaar drie</div>
        <section class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr/><ol>
        {string.Concat(letter.Notes.Select((note, i) => $"<li id=\"fn{i + 1}\" role=\"doc-endnote\"><p>{note}<a href=\"#fnref{i + 1}\" class=\"footnote-back\" role=\"doc-backlink\">↩︎</a></p></li>"))}
        </ol></section></div></main></div><footer>Vragen of tips</footer></body></html>
        """;

    public static string Official(FamilyLetter letter) =>
        $"""
        <!DOCTYPE html><html lang="nl"><head><meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="{letter.OfficialId}"/>
        <meta name="OVERHEIDop.documenttitel" content="{letter.Title}"/><meta name="DCTERMS.issued" content="{letter.Date:yyyy-MM-dd}"/><title>{letter.Title}</title></head><body>
        <div id="header"><nav>Zoeken in publicaties</nav></div><div id="content" role="main"><div id="broodtekst" class="stuk broodtekst-container">
        <h1 class="dossiertitel"><span>99 638</span> {letter.DossierTitle}</h1><h1 class="stuktitel">Nr. {letter.SubNumber} BRIEF VAN DE MINISTER VAN VERZONNEN ZAKEN</h1>
        <p class="kamerstukdatum">Ontvangen {letter.PrintedDate}</p>
        {OfficialBody(letter)}
        <p class="ondertekening"><span class="functie">{letter.Office}</span><span class="naam">{letter.Name}</span></p>
        <div id="noten"><hr/>{string.Concat(letter.Notes.Select((note, i) => $"<div class=\"voet noot snp-mouseoffset\" id=\"supernote-note-ID-{letter.Number}-d{i + 1}\"><h5 class=\"note-close\"><a class=\"note-close\" href=\"#close\">X</a> Noot</h5><sup><span class=\"nootnum\"><a id=\"ID-{letter.Number}-d{i + 1}\"></a>{i + 1}</span></sup><p>{note}</p></div>"))}</div>
        <div class="pageactions"><a class="to-top">Naar boven</a><div id="delenModal" class="modal">Permanente link</div></div></div>
        <div class="disclaimer">Bij wijze van service</div></div></body></html>
        """;

    public static string House(FamilyLetter letter) =>
        $"""
        <!DOCTYPE html><html lang="nl"><head><link rel="canonical" href="https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?id=2099Z00001&amp;did={letter.Number}"/></head><body>
        <nav>Debat en vergadering</nav><main><h1><span class="u-text-primary u-font-normal">Brief regering :</span> {letter.Title}</h1>
        <p><span class="h-visually-hidden">Nummer:</span> {letter.Number}</p><p><span class="h-visually-hidden">Datum:</span> {letter.PrintedDate}</p><a aria-label="Download kamerstuk">Download</a>
        <div class="m-modal" aria-hidden="true"><div class="m-modal__content"><h1>99 638 {letter.DossierTitle}</h1><h1>Nr. {letter.SubNumber} BRIEF VAN DE MINISTER VAN VERZONNEN ZAKEN</h1>
        {OfficialBody(letter)}
        <p class="ondertekening"><span class="functie">{letter.Office}</span><span class="naam">{letter.Name}</span></p>
        {string.Concat(letter.Notes.Select((note, i) => $"<div class=\"voet noot\" id=\"supernote-note-ID-{letter.Number}-d{i + 1}\"><sup><span class=\"nootnum\">{i + 1}</span></sup><p>{note}</p></div>"))}</div></div></main></body></html>
        """;

    private static string Body(FamilyLetter letter, Func<FamilyLetter, int, string> marker) => string.Concat(letter.Blocks.Select((block, i) =>
    {
        var words = Words(letter, block, marker);
        return block.Kind switch
        {
            "h1" when i + 1 < letter.Blocks.Count && letter.Blocks[i + 1].Kind == "h2" => $"<ol type=\"1\"><li><p>{words}</p>",
            "h1" => $"<ol type=\"1\"><li><p>{words}</p></li></ol>",
            "h2" when letter.Blocks[i - 1].Kind == "h1" => $"<ol type=\"1\"><li><p>{words}</p></li></ol></li></ol>",
            "h2" => $"<ol type=\"1\"><li><p>{words}</p></li></ol>",
            "li" => $"<ul><li><p>{words}</p></li></ul>",
            "table" => Table(block.Rows),
            _ => $"<p>{words}</p>",
        };
    }));

    private static string OfficialBody(FamilyLetter letter) => string.Concat(letter.Blocks.Select(block =>
    {
        var words = Words(letter, block, (l, note) => $"<a class=\"nootnum supernote-click-ID-{l.Number}-d{note}\" href=\"#ID-{l.Number}-d{note}\">{note}</a>");
        return block.Kind switch
        {
            "h1" => $"<h2 class=\"divisiekop1\">{words}</h2>",
            "h2" => $"<h3 class=\"divisiekop2\">{words}</h3>",
            "li" => $"<ul class=\"expliciet\"><li class=\"li\"><p class=\"labeled\"><span class=\"ol\">– </span>{words}</p></li></ul>",
            "table" => Table(block.Rows),
            _ => $"<p>{words}</p>",
        };
    }));

    private static string Marker(FamilyLetter letter, int note) =>
        $"<a href=\"#fn{note}\" class=\"footnote-ref\" id=\"fnref{note}\" role=\"doc-noteref\"><sup>{note}</sup></a>";

    private static string Words(FamilyLetter letter, FamilyBlock block, Func<FamilyLetter, int, string> marker) =>
        string.Concat(block.Pieces.Select(piece => piece.Words + (piece.Note > 0 ? marker(letter, piece.Note) : "")));

    private static string Table(IReadOnlyList<string[]> rows)
    {
        var head = "<thead><tr>" + string.Concat(rows[0].Select(cell => $"<th>{cell}</th>")) + "</tr></thead>";
        return $"<table>{head}<tbody>{string.Concat(rows.Skip(1).Select(row => "<tr>" + string.Concat(row.Select(cell => $"<td><p>{cell}</p></td>")) + "</tr>"))}</tbody></table>";
    }
}

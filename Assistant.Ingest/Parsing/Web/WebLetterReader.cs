using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Assistant.Ingest.Parsing.Flow;

namespace Assistant.Ingest.Parsing.Web;

/// <summary>
/// Reads a letter from a saved web page: of tkconv, of the official publications, of the House, or any other with the
/// letter in it.
/// </summary>
internal static class WebLetterReader
{
    /// <summary>Where known pages keep the letter, the most telling first.</summary>
    private static readonly string[] Places = ["#broodtekst", "div.stuk", "div.m-modal__content", "main", "[role='main']", "article", "body"];

    public static ReadResult Read(ReadOnlySpan<byte> content, string fileName, KnownMetadata? known, CancellationToken cancellationToken)
    {
        var decoded = TextDecoder.Decode(content);
        if (decoded.Text is null)
            return ReadResult.Refused(decoded.Problem ?? "the file holds no text");

        using var page = new HtmlParser().ParseDocument(decoded.Text);
        // An official page may keep its notes beside the text.
        var notes = new WebNotes(page);
        var flow = new FlowDocument { Properties = WebProperties.Of(page, fileName) };
        var body = new WebBody(flow, notes, cancellationToken);
        foreach (var place in Places)
        {
            if (page.QuerySelector(place) is not { } root || string.IsNullOrWhiteSpace(root.TextContent))
                continue;

            body.Read(root);
            break;
        }

        foreach (var (id, note) in notes.All)
            flow.Notes.Set(id, WebNotes.Label(note), body.ReadNote(note));

        return FlowLetterReader.Read(flow, known);
    }
}

using AngleSharp.Dom;
using Assistant.Ingest.Parsing.Composing;

namespace Assistant.Ingest.Parsing.Web;

/// <summary>Finds the notes of a page: pandoc's list of endnotes, or the boxes that official pages put below the text.</summary>
internal sealed class WebNotes
{
    private const string OfficialBox = "supernote-note-";

    private readonly Dictionary<string, IElement> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<INode> _places = [];

    public WebNotes(IParentNode page)
    {
        foreach (var list in page.QuerySelectorAll("[role='doc-endnotes'], section.footnotes, #noten"))
        {
            _places.Add(list);
            foreach (var note in list.QuerySelectorAll("li[id], [role='doc-footnote'][id]"))
                _notes.TryAdd(note.Id!, note);
        }

        foreach (var box in page.QuerySelectorAll($"div.noot[id^='{OfficialBox}']"))
        {
            _places.Add(box);
            _notes.TryAdd(box.Id![OfficialBox.Length..], box);
        }
    }

    /// <summary>The notes by the name that their markers link to, in the order of the page.</summary>
    public IReadOnlyDictionary<string, IElement> All => _notes;

    /// <summary>Whether notes stand here, so that it is no running text.</summary>
    public bool Holds(INode node) => _places.Contains(node);

    /// <returns>The note that a link leads to; null when it leads elsewhere.</returns>
    public string? Target(IElement link)
    {
        var address = link.GetAttribute("href");
        return address is ['#', .. var id] && _notes.ContainsKey(id) ? id : null;
    }

    /// <returns>The note's printed number; empty when the page lets the browser number it.</returns>
    public static string Label(IElement note) => note.QuerySelector(".nootnum")?.TextContent.Trim() ?? "";
}

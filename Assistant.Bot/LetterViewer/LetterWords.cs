using System.Globalization;
using Assistant.Retrieval.Letters;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assistant.Bot.LetterViewer;

/// <summary>Words of a letter as HTML: the quoted ones marked, notes linked where their markers stood.</summary>
internal sealed class LetterWords(Letter letter, TextSpan? marked, LetterPageTexts texts)
{
    /// <summary>The fragment that brings the quoted words in sight.</summary>
    public const string MarkAnchor = "q";

    private readonly ILookup<int, Footnote> notes =
        letter.Footnotes.Where(note => note.Offset is not null).ToLookup(note => note.Offset!.Value);
    private readonly HashSet<int> linked = [];
    private bool markBegan;

    /// <summary>The fragment of the note itself.</summary>
    public static string NoteAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"noot-{number}");

    /// <summary>The fragment of the place in the text that a note belongs to.</summary>
    public static string PlaceAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"bij-noot-{number}");

    /// <param name="span">What to write, in order of the letter.</param>
    /// <param name="links">Addresses that the words spell out.</param>
    public IHtmlContent Write(TextSpan span, IReadOnlyList<Uri>? links = null)
    {
        var places = Places(span, links ?? []);
        var html = new HtmlContentBuilder();
        var cuts = Cuts(span, places.Keys);
        for (var index = 1; index < cuts.Count; index++)
        {
            var part = TextSpan.Between(cuts[index - 1], cuts[index]);
            html.AppendHtml(Part(part, places.FirstOrDefault(place => place.Key.Contains(part)).Value));
            foreach (var note in notes[part.End].Where(note => linked.Add(note.Number)))
                html.AppendHtml(Reference(note));
        }

        return html;
    }

    private List<int> Cuts(TextSpan span, IEnumerable<TextSpan> places)
    {
        var borders = places.Append(marked ?? default).SelectMany(place => new[] { place.Start, place.End });
        var all = borders.Concat(notes.Select(note => note.Key)).Where(cut => cut > span.Start && cut < span.End);
        return [.. all.Append(span.Start).Append(span.End).Distinct().Order()];
    }

    private IHtmlContent Part(TextSpan part, Uri? link)
    {
        var words = part.Of(letter.Text);
        var content = link is null ? Html.Text(words) : Html.OutwardLink(link, words);
        if (marked?.Contains(part) != true)
            return content;
        var mark = Html.Element("mark", content);
        if (!markBegan)
            mark.With("id", MarkAnchor);
        markBegan = true;
        return mark;
    }

    private TagBuilder Reference(Footnote note)
    {
        var number = note.Number.ToString(CultureInfo.InvariantCulture);
        var link = Html.Link("#" + NoteAnchor(note.Number), Html.Text(number))
            .With("id", PlaceAnchor(note.Number))
            .With("aria-label", $"{texts.Footnote} {number}");
        return Html.Element("sup", link);
    }

    private Dictionary<TextSpan, Uri> Places(TextSpan span, IReadOnlyList<Uri> links)
    {
        var places = new Dictionary<TextSpan, Uri>();
        foreach (var link in links)
        {
            var at = letter.Text.IndexOf(link.OriginalString, span.Start, span.Length, StringComparison.Ordinal);
            var place = new TextSpan(at, link.OriginalString.Length);
            if (at >= 0 && link.Scheme is "http" or "https" && !places.Keys.Any(taken => taken.Overlaps(place)))
                places[place] = link;
        }

        return places;
    }
}

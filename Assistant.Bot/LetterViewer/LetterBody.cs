using System.Globalization;
using Assistant.Retrieval.Letters;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assistant.Bot.LetterViewer;

/// <summary>The letter itself: title, headings, paragraphs, lists, signature and notes.</summary>
internal sealed class LetterBody(LetterView view, LetterPageTexts texts)
{
    private const int DeepestHeading = 6;

    private readonly LetterWords words = new(view.Letter, view.Marked, texts);
    private readonly TagBuilder article = Html.Element("article").With("lang", "nl").With("class", "letter");
    private readonly Stack<(int Level, TagBuilder List)> lists = new();
    private TagBuilder? notes;

    public IHtmlContent Write()
    {
        var pieces = LetterOutline.Of(view.Letter);
        for (var next = 0; next < pieces.Count;)
        {
            if (pieces[next].Kind != PieceKind.ListItem)
                lists.Clear();
            next += pieces[next].Kind == PieceKind.TableRow ? PlaceTable(pieces.Skip(next)) : Place(pieces[next]);
        }

        return article;
    }

    private int PlaceTable(IEnumerable<LetterPiece> from)
    {
        var rows = from.TakeWhile(piece => piece.Kind == PieceKind.TableRow).Select(piece => piece.Span).ToList();
        article.InnerHtml.AppendHtml(new LetterTable(view.Letter.Text, rows, words).Write(texts.Table));
        return rows.Count;
    }

    private int Place(LetterPiece piece)
    {
        switch (piece.Kind)
        {
            case PieceKind.ListItem:
                ListAt(piece.Level).InnerHtml.AppendHtml(Html.Element("li", words.Write(piece.Span)));
                break;
            case PieceKind.Note:
                Notes().InnerHtml.AppendHtml(Note(piece.Note!, piece.Span));
                break;
            default:
                article.InnerHtml.AppendHtml(Plain(piece));
                break;
        }

        return 1;
    }

    private TagBuilder Plain(LetterPiece piece) => piece.Kind switch
    {
        PieceKind.Title => Html.Element("h1", words.Write(piece.Span)),
        PieceKind.Heading => Html.Element(
            string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(DeepestHeading, piece.Level + 1)}"), words.Write(piece.Span)),
        PieceKind.HeadLine => Html.Element("p", words.Write(piece.Span)).With("class", "head-line"),
        PieceKind.Signature => Html.Element("p", words.Write(piece.Span)).With("class", "signature"),
        _ => Html.Element("p", words.Write(piece.Span)),
    };

    // TagBuilder keeps what is put into a list after the list itself was put in its place.
    private TagBuilder ListAt(int level)
    {
        while (lists.TryPeek(out var deeper) && deeper.Level > level)
            lists.Pop();
        if (lists.TryPeek(out var current) && current.Level == level)
            return current.List;
        var list = Html.Element("ul");
        var outer = lists.TryPeek(out var parent) ? parent.List : article;
        outer.InnerHtml.AppendHtml(outer == article ? list : Html.Element("li", list).With("class", "inner"));
        lists.Push((level, list));
        return list;
    }

    private TagBuilder Notes()
    {
        if (notes is null)
        {
            notes = Html.Element("ol");
            article.InnerHtml.AppendHtml(Html.Element("section", Html.Element("h2", texts.Footnotes).With("id", "noten"), notes)
                .With("class", "notes").With("aria-labelledby", "noten"));
        }

        return notes;
    }

    private TagBuilder Note(Footnote note, TextSpan span)
    {
        var number = note.Number.ToString(CultureInfo.InvariantCulture);
        var item = Html.Element("li", Html.Element("span", words.Write(span, note.Links)))
            .With("id", LetterWords.NoteAnchor(note.Number))
            .With("value", number);
        // A fictional letter names papers that do not exist, or are somebody else's.
        foreach (var paper in view.Letter.Head.IsFictional ? [] : note.Papers)
            item.InnerHtml.Append(" ").AppendHtml(Html.OutwardLink(paper.Url, paper.Display).With("class", "paper"));
        item.InnerHtml.Append(" ").AppendHtml(note.Offset is null
            ? Html.Element("span", $"({texts.NotPlaced})").With("class", "not-placed")
            : Html.Link("#" + LetterWords.PlaceAnchor(note.Number), Html.Text("↩")).With("class", "back")
                .With("aria-label", $"{texts.BackToPlace} {number}"));
        return item;
    }
}

using Assistant.Retrieval.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assistant.Bot.LetterViewer;

/// <summary>The page around a letter. It needs no script.</summary>
internal sealed class LetterPage(string styleSheet, string icon)
{
    public string Show(LetterView view)
    {
        var texts = LetterPageTexts.For(view.Language);
        var head = view.Letter.Head;
        var main = Html.Element("main", new LetterFacts(head, texts).Write(), new LetterBody(view, texts).Write());
        return Document(head.Title, view.Language, texts, Banner(view, texts), Notice(view, texts), main);
    }

    public string ShowAbsence(QuestionLanguage language) => Say(language, texts => (texts.NotFound, texts.NotFoundMore));

    public string ShowFailure(QuestionLanguage language) => Say(language, texts => (texts.Unreadable, texts.UnreadableMore));

    private string Say(QuestionLanguage language, Func<LetterPageTexts, (string Title, string More)> message)
    {
        var texts = LetterPageTexts.For(language);
        var (title, more) = message(texts);
        var main = Html.Element("main", Html.Element("h1", title), Html.Element("p", more));
        return Document(title, language, texts, Html.Element("header", ToChat(texts)).With("class", "bar"), main);
    }

    private string Document(string title, QuestionLanguage language, LetterPageTexts texts, params IEnumerable<IHtmlContent> body)
    {
        var head = Html.Element(
            "head",
            Html.Void("meta").With("charset", "utf-8"),
            Html.Void("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
            Html.Void("meta").With("name", "robots").With("content", "noindex"),
            Html.Element("title", $"{title} – {texts.Product}"),
            Html.Void("link").With("rel", "icon").With("type", "image/svg+xml").With("href", icon),
            Html.Void("link").With("rel", "stylesheet").With("href", styleSheet));
        var html = Html.Element("html", head, Html.Element("body", body)).With("lang", LetterAddress.Code(language));
        return "<!DOCTYPE html>\n" + Html.Write(html);
    }

    private static TagBuilder Banner(LetterView view, LetterPageTexts texts)
    {
        var languages = Html.Element("nav").With("aria-label", texts.Languages);
        foreach (var (language, code, name) in new[] { (QuestionLanguage.Dutch, "nl", "Nederlands"), (QuestionLanguage.English, "en", "English") })
        {
            var link = Html.Link(LetterAddress.Of(view.Letter.Head.DocumentNumber, view.Asked, language), Html.Text(name)).With("lang", code);
            languages.InnerHtml.AppendHtml(language == view.Language ? link.With("aria-current", "true") : link);
        }

        var head = view.Letter.Head;
        // The letter's own title is out of sight when the page opens at the quote. A phone shows the first words of it only.
        var which = Html.Element("p", $"{texts.Common.Date(head)}, {head.Title}").With("class", "which").With("title", head.Title);
        return Html.Element("header", ToChat(texts), languages, which).With("class", "bar");
    }

    private static TagBuilder ToChat(LetterPageTexts texts) => Html.Element(
        "div",
        Html.Element("span", texts.Product).With("class", "product"),
        Html.Link("/", Html.Text(texts.ToChat)));

    private static IHtmlContent Notice(LetterView view, LetterPageTexts texts)
    {
        if (view.IsSuperseded)
        {
            var newest = LetterAddress.Of(view.Letter.Head.DocumentNumber, null, view.Language);
            return Html.Element("p", Html.Text(texts.Superseded + " "), Html.Link(newest, Html.Text(texts.ToNewest)))
                .With("class", "notice warning").With("role", "alert");
        }

        if (view.Asked is null)
            return Html.Text("");
        return view.Marked is null
            ? Html.Element("p", texts.QuoteGone).With("class", "notice warning").With("role", "alert")
            : Html.Element(
                "p",
                Html.Text(texts.Quoted + " "),
                Html.Link($"#{LetterWords.MarkAnchor}", Html.Text(texts.ToQuote))).With("class", "notice");
    }
}

using Assistant.Retrieval.Letters;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assistant.Bot.LetterViewer;

/// <summary>What is known of a letter apart from its words: date, who signed, papers, what came with it, where it is published.</summary>
internal sealed class LetterFacts(LetterHead head, LetterPageTexts texts)
{
    private readonly TagBuilder facts = Html.Element("dl");

    public IHtmlContent Write()
    {
        Add(texts.Date, [Html.Text(texts.Common.Date(head))]);
        Add(texts.SignedBy, Signatures().Select(Html.Text));
        // A fictional letter names papers that do not exist, or are somebody else's.
        Add(texts.Papers, head.Papers.Select(paper =>
            head.IsFictional ? Html.Text(paper.Display) : Html.OutwardLink(paper.Url, paper.Display)));
        Add(texts.Document, [Html.Text(head.DocumentNumber)]);
        Add(texts.Version, head.Version is null ? [] : [Html.Text(head.Version)]);
        Add(texts.AttachedTo, head.AttachedTo is { } letter ? [Linked(letter)] : []);
        Add(texts.Attachments, head.Attachments.Select(Linked));
        Add(texts.Official, OfficialPage() is { } page ? [Html.OutwardLink(page, NameOf(page))] : []);
        var aside = Html.Element("div", facts).With("class", "facts");
        if (head.IsFictional)
            aside.InnerHtml.AppendHtml(Html.Element("p", texts.Fictional).With("class", "fictional"));
        return aside;
    }

    private IEnumerable<string> Signatures()
    {
        IEnumerable<Signatory> signed = head.Signatory is null ? head.CoSignatories : head.CoSignatories.Prepend(head.Signatory);
        var offices = head.CoSigningOffices.Select(office => $"{texts.OnBehalfOf} {office}");
        return signed.Select(signatory => string.Join(", ", new[] { signatory.Name, signatory.Office }.Where(words => words.Length > 0))).Concat(offices);
    }

    // The House serves every paper at this address by its document number, so that no case number is needed here.
    private IHtmlContent Linked(LinkedDocument document)
    {
        var words = document.Title.Length > 0 ? $"{document.Title} ({document.Number})" : document.Number;
        return head.IsFictional
            ? Html.Text(words)
            : Html.OutwardLink(new Uri($"https://www.tweedekamer.nl/downloads/document?id={Uri.EscapeDataString(document.Number)}"), words);
    }

    private void Add(string name, IEnumerable<IHtmlContent> values)
    {
        var value = Html.Element("dd", values.SelectMany((content, place) => place == 0 ? [content] : new[] { Html.Text("; "), content }));
        if (value.HasInnerHtml)
            facts.InnerHtml.AppendHtml(Html.Element("div", Html.Element("dt", name), value));
    }

    private string NameOf(Uri page) => page.Host.EndsWith("officielebekendmakingen.nl", StringComparison.OrdinalIgnoreCase)
        ? texts.Common.OpenOfficialCopy
        : texts.OfficialPage;

    private Uri? OfficialPage()
    {
        if (head.IsFictional)
            return null;
        var number = Uri.EscapeDataString(head.DocumentNumber);
        var casus = head.CaseNumber is { } known ? Uri.EscapeDataString(known) : number;
        return head.Source is { Scheme: "https" or "http" } source
            ? source
            : new Uri($"https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?id={casus}&did={number}");
    }
}

using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assistant.Bot.LetterViewer;

/// <summary>Builds HTML out of elements; every text in them is encoded, there is no way around it.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static IHtmlContent Text(string words) => new HtmlContentBuilder().Append(words);

    public static TagBuilder Element(string name, params IEnumerable<IHtmlContent> inner)
    {
        var element = new TagBuilder(name);
        foreach (var content in inner)
            element.InnerHtml.AppendHtml(content);
        return element;
    }

    public static TagBuilder Element(string name, string words) => Element(name, Text(words));

    public static TagBuilder Void(string name) => new(name) { TagRenderMode = TagRenderMode.SelfClosing };

    public static TagBuilder Link(string address, params IEnumerable<IHtmlContent> inner) => Element("a", inner).With("href", address);

    /// <summary>A link that leaves this site: it opens beside the letter and does not say where the reader came from.</summary>
    public static TagBuilder OutwardLink(Uri address, string words) =>
        Link(address.AbsoluteUri, Text(words)).With("target", "_blank").With("rel", "noopener noreferrer");

    public static TagBuilder With(this TagBuilder element, string attribute, string value)
    {
        element.MergeAttribute(attribute, value);
        return element;
    }

    public static string Write(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}

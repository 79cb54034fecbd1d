using AngleSharp.Dom;

namespace Assistant.Ingest.Parsing.Web;

/// <summary>Tells what of a page a reader sees of the letter: no scripts, navigation, buttons or hidden text.</summary>
internal static class Visibility
{
    private static readonly HashSet<string> NeverText = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "nav", "header", "footer", "iframe", "svg", "math", "button", "form", "input", "select", "textarea",
        "dialog", "object", "embed", "video", "audio", "canvas", "map", "head", "title", "meta", "link",
    };

    private static readonly HashSet<string> NeverRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "search", "contentinfo", "dialog", "doc-backlink", "menu", "toolbar", "alert",
    };

    private static readonly HashSet<string> NeverClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "note-close", "pageactions", "modal", "to-top", "disclaimer", "breadcrumb", "footnote-back", "visually-hidden", "h-visually-hidden", "sr-only", "hidden",
        "nootnum-label", "meta-data", "publicatie-acties",
    };

    public static bool IsText(IElement element) =>
        !NeverText.Contains(element.LocalName) && !element.HasAttribute("hidden")
        && !string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        && !NeverRoles.Contains(element.GetAttribute("role") ?? "")
        && !element.ClassList.Any(NeverClasses.Contains)
        && !IsHiddenByStyle(element.GetAttribute("style"));

    private static bool IsHiddenByStyle(string? style)
    {
        if (string.IsNullOrEmpty(style))
            return false;

        var plain = string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        return plain.Contains("display:none", StringComparison.Ordinal) || plain.Contains("visibility:hidden", StringComparison.Ordinal)
            || plain.Contains("font-size:0;", StringComparison.Ordinal) || plain.EndsWith("font-size:0", StringComparison.Ordinal);
    }
}

namespace Assistant.Bot;

/// <summary>The origins of web pages, as browsers write them.</summary>
internal static class Origins
{
    /// <summary>Whether the text is scheme, host and port, and nothing else.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && url.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase)
        && text.All(sign => char.IsAsciiLetterOrDigit(sign) || ":/.-[]_".Contains(sign, StringComparison.Ordinal));
}

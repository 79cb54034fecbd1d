namespace Assistant.Ingest.Parsing;

/// <summary>Tells a file's format by its first bytes; its name counts for nothing.</summary>
internal static class FormatDetector
{
    private const int LongestOpening = 4096;

    private static readonly (byte[] Start, string Name)[] Unread =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document (.doc); save it as .docx"),
        ("{\\rtf"u8.ToArray(), "RTF; save it as .docx"),
        ("\x7FELF"u8.ToArray(), "a program"),
        ([0x89, 0x50, 0x4E, 0x47], "an image"),
        ([0xFF, 0xD8, 0xFF], "an image"),
        ([0x1F, 0x8B], "a compressed archive; unpack it first"),
    ];

    /// <returns>The format, and for <see cref="FileFormat.Other"/> what it is.</returns>
    public static (FileFormat Format, string Name) Detect(ReadOnlySpan<byte> content)
    {
        foreach (var (start, name) in Unread)
            if (content.StartsWith(start))
                return (FileFormat.Other, name);

        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8))
            return (FileFormat.Word, "");

        // Some writers put a few bytes before the mark; the format allows a thousand.
        if (content[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return (FileFormat.Pdf, "");

        return Markup(content);
    }

    private static (FileFormat Format, string Name) Markup(ReadOnlySpan<byte> content)
    {
        var opening = Opening(content);
        var isXml = opening.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        var root = FirstElement(opening);
        if (root is "html" or "head" or "body" || opening.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            return (FileFormat.Html, "");

        if (isXml || root is "officiele-publicatie" or "kamerstuk" or "kamervragen")
            return (FileFormat.OfficialXml, "");

        return root is "div" or "main" or "article" or "section" or "header" or "p" or "hblock" ? (FileFormat.Html, "") : (FileFormat.Text, "");
    }

    /// <summary>The start of the file as characters, whichever encoding it has: names of elements are plain letters.</summary>
    private static string Opening(ReadOnlySpan<byte> content)
    {
        var characters = new System.Text.StringBuilder(LongestOpening);
        foreach (var value in content[..Math.Min(content.Length, LongestOpening * 2)])
        {
            // In UTF-16 every other byte of plain letters is zero; in UTF-8 there is none.
            if (value is > 0 and < 0x80)
                characters.Append((char)value);
        }

        return characters.ToString().TrimStart();
    }

    /// <summary>The name of the first element after declarations and comments, in small letters; empty when text comes first.</summary>
    private static string FirstElement(string opening)
    {
        var at = 0;
        while (at < opening.Length && opening[at] == '<')
        {
            var end = opening.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal)
                ? opening.IndexOf("-->", at, StringComparison.Ordinal) + 2
                : opening.IndexOf('>', at);
            if (end <= at)
                return "";

            if (at + 1 < opening.Length && char.IsAsciiLetter(opening[at + 1]))
            {
                var name = opening.AsSpan(at + 1, end - at - 1);
                var stop = name.IndexOfAny(" \t\r\n/");
                return (stop < 0 ? name : name[..stop]).ToString().ToLowerInvariant();
            }

            at = end + 1;
            while (at < opening.Length && char.IsWhiteSpace(opening[at]))
                at++;
        }

        return "";
    }
}

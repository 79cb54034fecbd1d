using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>
/// Puts words of a letter into Markdown so that they show exactly as they are and do nothing. Signs that could mean
/// something become character references, which every Markdown reader turns back into the sign itself; a backslash
/// would not do, because readers with mathematics take \[ and \( for formulas.
/// </summary>
internal static partial class LiteralText
{
    // Quotation marks too: readers would curl the straight ones of a letter.
    private const string AlwaysSpecial = "\\`*_[]<>&~|{}$^@\"'";

    /// <summary>The words on one line, for use inside a line of our own.</summary>
    public static string Inline(string words) => Escape(LineBreaks().Replace(words, " ").Trim(), atLineStart: false);

    /// <summary>The words on one line that they may begin.</summary>
    public static string Line(string words) => Escape(LineBreaks().Replace(words, " ").Trim(), atLineStart: true);

    /// <summary>The words as a block quote, line by line as they stand.</summary>
    /// <param name="words">The quoted words.</param>
    /// <param name="ending">Our own Markdown that follows the last word.</param>
    public static string BlockQuote(string words, string ending)
    {
        var lines = words.Split('\n');
        var quote = new StringBuilder();
        for (var number = 0; number < lines.Length; number++)
        {
            var last = number == lines.Length - 1;
            var line = Escape(lines[number], atLineStart: true) + (last ? ending : "");
            quote.Append("> ").Append(line);
            // Two spaces keep a line break inside a paragraph; before an empty line the paragraph ends anyway.
            if (!last)
                quote.Append(line.Length > 0 && lines[number + 1].Length > 0 ? "  \n" : "\n");
        }

        return quote.ToString();
    }

    private static string Escape(string line, bool atLineStart)
    {
        var special = new HashSet<int>();
        foreach (Match match in SpecialInside().Matches(line))
            special.Add(match.Groups["sign"].Index);
        if (atLineStart)
        {
            foreach (Match match in SpecialAtEdges().Matches(line))
                special.UnionWith(Enumerable.Range(match.Groups["sign"].Index, match.Groups["sign"].Length));
        }

        var escaped = new StringBuilder(line.Length + 16);
        for (var index = 0; index < line.Length; index++)
        {
            if (special.Contains(index) || line[index] == '\r' || AlwaysSpecial.Contains(line[index], StringComparison.Ordinal))
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)line[index]};");
            else
                escaped.Append(line[index]);
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"[\r\n]+")]
    private static partial Regex LineBreaks();

    // Readers make links of addresses and host names, and typographic signs of (c), ... and --.
    [GeneratedRegex("""
          (?<=\p{L})(?<sign>:)(?=/|\p{L}|\d)
        | (?<=/)(?<sign>/)
        | (?<=[\p{L}\p{N}])(?<sign>\.)(?=\p{L}{2})
        | (?<sign>\()(?=(?:c|r|p|tm)\))
        | (?<=\.)(?<sign>\.)
        | (?<=-)(?<sign>-)
        | (?<=[?!,])(?<sign>[?!,])
        | (?<=[+=])(?<sign>[+=-])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpecialInside();

    // Headings, lists, rules, tables and underlines start a line; white space at its edges would be dropped.
    [GeneratedRegex(@"^(?<sign>[#+\-=:])|^\d{1,9}(?<sign>[.)])|^(?<sign>[\t\f\p{Z}]+)|(?<sign>[\t\f\p{Z}]+)$")]
    private static partial Regex SpecialAtEdges();
}

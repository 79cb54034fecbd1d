using Assistant.Bot.Channels.Rendering;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Bot.Channels.Rendering;

public sealed class LiteralTextTests
{
    private static readonly string[] Fragments =
    [
        "mensenhandel", "De", "programma's", "é", "€ 1.500", "12.345", "nr. 254", "o.a.", "D.M. van Weel", "\U0001F600", "«»", "“Jouw twijfel”", " ", "  ",
        "\t", "\u00a0", "\u2028", "[x](javascript:alert(1))", "[1]", "[1]: cite:1 \"x\"", "[^1]", "[^1]: noot", "![](https://evil.example/p.png)", "!",
        "<img src=x onerror=alert(1)>", "<script>", "</blockquote>", "<!--", "<https://evil.example>", "&amp;", "&#91;", "&", "https://evil.example/a", "http:", "//",
        "www.evil.example", "evil.com", "a@b.nl", "mailto:a@b.nl", "cite:1", "javascript:x", "*", "**", "_", "__x__", "~~", "`", "```", "~~~", "#", "# Kop", "- ", "+ ", "• ",
        "1. ", "1) ", "12)", "---", "***", "===", "=", "|", "| a | b |", ":--", "--- | ---", ">", "> ", "\\", "\\[", "\\(", "$", "$$", "{", "}", "{aria-label=\"x\"}", "{.c}",
        "^", "^^", ":smile:", ":)", "(c)", "(tm)", "...", "--", "+-", "\"", "'", "[ ]", "[x]", "[!NOTE]", "==x==", "++x++", "0", "a",
    ];

    private static Arbitrary<string> Lines { get; } = (
        from lines in Gen.Elements(Fragments).NonEmptyListOf().Select(string.Concat).NonEmptyListOf()
        from breaks in Gen.Elements("\n", "\n\n").ListOf(lines.Count)
        select string.Concat(lines.Zip(breaks, (line, ending) => line + ending)).TrimEnd('\n')).ToArbitrary();

    [Property(MaxTest = 500)]
    public Property TheWordsOfAQuoteComeBackLiterally() => Prop.ForAll(Lines, words =>
        new MarkdownReader(LiteralText.BlockQuote(words, "")).Quotes.Single() == words);

    [Property(MaxTest = 500)]
    public Property AQuoteBringsNoLinkImageOrHtml() => Prop.ForAll(Lines, words =>
    {
        var read = new MarkdownReader($"Kop:\n\n{LiteralText.BlockQuote(words, " [1]")}\n\n**{LiteralText.Inline(words)}**, [p](https://ours.example)\n\n- Noot: {LiteralText.Inline(words)}\n\n[1]: cite:1 \"t\"");
        return !read.HasHtml && !read.HasImages && read.Targets.All(target => target is "cite:1" or "https://ours.example");
    });

    [Property(MaxTest = 500)]
    public Property ALineOfOurOwnIsAParagraphWhateverItSays() => Prop.ForAll(Lines, words =>
        LiteralText.Line(words) is { Length: 0 } || new MarkdownReader(LiteralText.Line(words)).IsOneParagraph);

    [Fact]
    public void OrdinaryDutchIsLeftAsItIs()
    {
        const string Words = "Op 17 juni jl. is, o.a. door D.M. van Weel (VVD), “1.500” keer 14:30 uur genoemd: programma’s t/m nr. 251!";
        Assert.Equal($"> {Words}", LiteralText.BlockQuote(Words, ""));
        Assert.Equal(Words, LiteralText.Inline(Words));
    }

    [Fact]
    public void AQuotedListStaysAList() =>
        Assert.Equal(
            "> Te weten:\n> \n> • voorkomen;  \n> • vervolgen. [2]",
            LiteralText.BlockQuote("Te weten:\n\n• voorkomen;\n• vervolgen.", " [2]"));
}

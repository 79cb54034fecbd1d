using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Assistant.Tests.Bot.Channels.Rendering;

/// <summary>Reads Markdown the way clients do, with another program than the one that wrote it.</summary>
internal sealed class MarkdownReader(string markdown)
{
    private static readonly MarkdownPipeline Client = new MarkdownPipelineBuilder()
        .UseAutoLinks().UsePipeTables().UseGridTables().UseTaskLists().UseEmphasisExtras().UseMathematics().UseGenericAttributes()
        .UseFootnotes().UseAlertBlocks().UseSmartyPants().Build();

    private readonly MarkdownDocument document = Markdown.Parse(markdown, Client);

    /// <summary>Where links and images of any kind lead to.</summary>
    public IReadOnlyList<string?> Targets =>
        [.. document.Descendants<LinkInline>().Select(link => link.Url), .. document.Descendants<AutolinkInline>().Select(link => link.Url)];

    public bool HasImages => document.Descendants<LinkInline>().Any(link => link.IsImage);

    public bool HasHtml => document.Descendants<HtmlBlock>().Any() || document.Descendants<HtmlInline>().Any();

    public bool IsOneParagraph => document is [ParagraphBlock];

    /// <summary>The words in each block quote. A line break stays one, and paragraphs are parted by an empty line.</summary>
    public IReadOnlyList<string> Quotes =>
        [.. document.OfType<QuoteBlock>().Select(quote => string.Join("\n\n", quote.Select(WordsOf)))];


    private static string WordsOf(Block block) => block is ParagraphBlock paragraph
        ? string.Concat(paragraph.Inline!.Select(WordsOf))
        : throw new InvalidDataException($"A quote became a {block.GetType().Name}.");

    private static string WordsOf(Inline inline) => inline switch
    {
        LiteralInline words => words.Content.ToString(),
        HtmlEntityInline sign => sign.Transcoded.ToString(),
        LineBreakInline { IsHard: true } => "\n",
        LinkInline { Url: "cite:1", FirstChild: LiteralInline number } => $"[{number.Content}]",
        _ => throw new InvalidDataException($"A quote holds a {inline.GetType().Name}."),
    };
}

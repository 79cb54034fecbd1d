using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.Rendering;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Bot.Channels.Rendering;

/// <summary>Whatever is answered from whatever letter, Teams takes the message.</summary>
public sealed class TeamsLimitsTests
{
    private static readonly string[] Words =
    [
        "mensenhandel", "de", "opvang", "\"", "\\", "\n", "\n\n", "“ja”", "[3]", "[x](javascript:alert(1))", "![](https://evil.example/p)", "<b>", "&", "|", "# ", "---",
        "\U0001F600", "é", "https://evil.example", "1. ", "> ", "`", "\t", "\u2028", new string('a', 90), string.Concat(Enumerable.Repeat("\U0001F600", 50)),
    ];

    private static Gen<string> Text(int most) =>
        from count in Gen.Frequency((6, Gen.Choose(1, 60)), (1, Gen.Choose(most / 2, most)))
        from words in Gen.Elements(Words).ListOf(count)
        select string.Join(' ', words).Trim() is { Length: > 0 } text ? text : "woord";

    private static Gen<Footnote> Note { get; } =
        from number in Gen.Choose(1, 400)
        from text in Text(400)
        from paper in Gen.Elements<PaperReference[]>([], [new PaperReference("99001", null, 8)])
        select SomeAnswer.Footnote(number, text, paper);

    private static Gen<Quote> Quoted { get; } =
        from text in Text(6_000)
        from title in Text(40)
        from section in Gen.Elements("", "Opvang", new string('s', 300))
        from notes in Note.ListOf().Resize(4)
        from force in Gen.Elements(Enum.GetValues<VerbForce>())
        select SomeAnswer.Quote(text, 1, [.. notes]) with { Section = section, Force = force, Letter = SomeAnswer.Letter with { Title = title } };

    private static Arbitrary<Answer> Answers { get; } = (
        from count in Gen.Choose(1, 26)
        from quotes in Quoted.ListOf(count)
        from language in Gen.Elements(QuestionLanguage.Dutch, QuestionLanguage.English)
        from spoken in Gen.Elements(true, false)
        from declined in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from sentence in Text(40)
        select Make([.. quotes.Select((quote, place) => quote with { Number = place + 1 })], language, spoken ? sentence : null, declined)).ToArbitrary();

    [Property(MaxTest = 60)]
    public Property NoAnswerBreaksALimitOfTeams() => Prop.ForAll(Answers, answer =>
    {
        var rendered = AnswerRenderer.Render(answer, ChannelIds.Teams, quote => new Uri($"https://letters.example/letters/{quote.Number}"), "a");
        var activity = Asked.CreateReply(ActivityTypes.Message) with
        {
            Text = rendered.Text,
            TextFormat = "markdown",
            Entities = rendered.Entities,
            ChannelData = rendered.ChannelData,
        };
        TeamsRules.Check(JsonSerializer.SerializeToElement(activity, ProtocolJson.Wire.Activity));
        // What was streamed begins the whole, unless the whole had to be cut; then it takes the place of the stream.
        var isWhole = rendered.Entities?[0].GetProperty("citation").GetArrayLength() == answer.Quotes.Count;
        return !isWhole || rendered.Text.StartsWith(AnswerRenderer.RenderPart(answer), StringComparison.Ordinal);
    });

    private static Activity Asked { get; } = new()
    {
        Type = ActivityTypes.Message,
        Id = "1700000000001",
        ServiceUrl = LocalMicrosoft.ServiceUrl,
        ChannelId = ChannelIds.Teams,
        From = new ChannelAccount { Id = "29:user", Name = "Anna" },
        Recipient = new ChannelAccount { Id = TeamsUser.BotId },
        Conversation = new ConversationAccount { Id = "a:1conversation", ConversationType = "personal", TenantId = LocalMicrosoft.TenantId },
        Locale = "nl-NL",
    };

    private static Answer Make(Quote[] quotes, QuestionLanguage language, string? sentence, bool declined) => declined
        ? SomeAnswer.NotFound with { Language = language, Nearest = quotes[0] }
        : SomeAnswer.Of(quotes) with
        {
            Language = language,
            Statements = sentence is null ? [] : [.. quotes.Select(quote => new Statement(sentence, [quote.Number]))],
            Successions = quotes.Length > 1 ? [new Succession(2, 1)] : [],
        };
}

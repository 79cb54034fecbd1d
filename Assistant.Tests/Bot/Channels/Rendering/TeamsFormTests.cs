using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Rendering;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.Rendering;

public sealed class TeamsFormTests
{
    [Fact, Trait("Case", "41")]
    public void NoLimitOfTeamsIsBroken()
    {
        var title = string.Join(' ', Enumerable.Repeat("Voortgangsbrief", 12));
        var quotes = Enumerable.Range(1, 25).Select(number =>
            SomeAnswer.Quote(string.Join(' ', Enumerable.Repeat("mensenhandel", 30)), number) with { Letter = SomeAnswer.Letter with { Title = title } }).ToArray();
        var rendered = AnswerRenderer.Render(SomeAnswer.Of(quotes), ChannelIds.Teams, answerId: "a");
        var root = Assert.Single(rendered.Entities!);
        Assert.Equal("https://schema.org/Message", root.GetProperty("type").GetString());
        Assert.Equal("", root.GetProperty("@id").GetString());
        Assert.Equal("AIGeneratedContent", Assert.Single(root.GetProperty("additionalType").EnumerateArray()).GetString());
        var claims = root.GetProperty("citation").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 20), claims.Select(claim => claim.GetProperty("position").GetInt32()));
        Assert.All(claims.Select(claim => claim.GetProperty("appearance")), shown =>
        {
            Assert.InRange(shown.GetProperty("name").GetString()!.Length, 1, 80);
            Assert.InRange(shown.GetProperty("abstract").GetString()!.Length, 1, 160);
            Assert.InRange(shown.GetProperty("keywords").GetArrayLength(), 1, 3);
            Assert.All(shown.GetProperty("keywords").EnumerateArray(), word => Assert.InRange(word.GetString()!.Length, 1, 28));
        });
        Assert.DoesNotContain("null", root.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("[20]", rendered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[21]", rendered.Text, StringComparison.Ordinal);
        Assert.Contains("20 van 25", rendered.Text, StringComparison.Ordinal);
    }

    [Theory, Trait("Case", "34")]
    [InlineData(1, 60_000)]
    [InlineData(8, 12_000)]
    [InlineData(20, 3_000)]
    public void AnAnswerThatIsTooLargeIsCutToWhatTeamsTakes(int count, int length)
    {
        var quotes = Enumerable.Range(1, count).Select(number => SomeAnswer.Quote(new string('<', length / 5), number)).ToArray();
        var rendered = AnswerRenderer.Render(SomeAnswer.Of(quotes), ChannelIds.Teams, answerId: "a");
        Assert.InRange(2 * (rendered.Text.Length + (rendered.Entities?.Sum(entity => entity.GetRawText().Length) ?? 0)), 1, 100 * 1024);
        Assert.NotEmpty(rendered.Text);
    }

    [Fact]
    public void StatementsCarryTheirCitationsAndEachCitationOpensTheQuoteAsACard()
    {
        var quote = SomeAnswer.Quote("De opvang wordt uitgebreid.", 1, SomeAnswer.Footnote(7, "Kamerstuk 99 001, nr. 8.", new PaperReference("99001", null, 8)));
        var answer = SomeAnswer.Of(quote) with { Statements = [new Statement("Er komt *meer* opvang.", [1])] };
        var rendered = AnswerRenderer.Render(answer, ChannelIds.Teams, _ => new Uri("https://letters.example/letters/x"));
        Assert.StartsWith("Er komt &#42;meer&#42; opvang. [1]\n\n- Voetnoot 7 [1]: Kamerstuk", rendered.Text, StringComparison.Ordinal);
        Assert.StartsWith(AnswerRenderer.RenderPart(answer), rendered.Text, StringComparison.Ordinal);
        var shown = rendered.Entities![0].GetProperty("citation")[0].GetProperty("appearance");
        Assert.Equal("9 mei 2031, 99 001, nr. 12, paragraaf “Opvang”, Voortgang van het programma…", shown.GetProperty("name").GetString());
        Assert.Equal("https://letters.example/letters/x", shown.GetProperty("url").GetString());
        using var card = JsonDocument.Parse(shown.GetProperty("text").GetString()!);
        Assert.Equal(("AdaptiveCard", "1.5"), (card.RootElement.GetProperty("type").GetString(), card.RootElement.GetProperty("version").GetString()));
        Assert.Contains("kst-99001-8", card.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Null(rendered.ChannelData);
    }

    [Fact]
    public void AHostileLetterBecomesNoLinkAndNoMarkupInACard()
    {
        const string Hostile = "[x](https://evil.example) <b> **y**";
        var quote = SomeAnswer.Quote(Hostile);
        var card = SourceCard.List([quote with { Letter = quote.Letter with { Title = Hostile } }], Texts.Dutch, _ => null);
        using var read = JsonDocument.Parse(card.ToJsonString());
        Assert.All(TextsOf(read.RootElement, "TextBlock"), text => Assert.DoesNotContain("evil", text, StringComparison.Ordinal));
        Assert.Contains(TextsOf(read.RootElement, "TextRun"), text => text.Contains(Hostile, StringComparison.Ordinal));
        Assert.DoesNotContain("\"url\":\"https://evil", card.ToJsonString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> TextsOf(JsonElement element, string type) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => TextsOf(item, type)),
        JsonValueKind.Object when element.TryGetProperty("type", out var own) && own.GetString() == type =>
            [element.GetProperty("text").GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => TextsOf(member.Value, type)),
        _ => [],
    };
}

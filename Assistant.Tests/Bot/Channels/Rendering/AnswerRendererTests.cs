using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Rendering;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.Rendering;

public sealed class AnswerRendererTests
{
    private const string Emulator = "emulator";

    private static readonly Quote Cited = SomeAnswer.Quote(
        "De opvang wordt uitgebreid.", 1, SomeAnswer.Footnote(7, "Kamerstuk 99 001, nr. 8.", new PaperReference("99001", null, 8)));

    [Theory]
    [InlineData(QuestionLanguage.Dutch, "Dit staat er in de brieven:", "9 mei 2031", "paragraaf “Opvang”", "Voetnoot 7: Kamerstuk 99 001, nr. 8.")]
    [InlineData(QuestionLanguage.English, "The letters say this (in Dutch", "9 May 2031", "section “Opvang”", "Footnote 7: Kamerstuk 99 001, nr. 8.")]
    public void TheFrameIsInTheLanguageOfTheQuestionAndTheQuoteIsNot(QuestionLanguage language, params string[] expected)
    {
        foreach (var channel in new[] { ChannelIds.DirectLine, Emulator })
        {
            var text = AnswerRenderer.Render(SomeAnswer.Of(Cited) with { Language = language }, channel).Text;
            Assert.Contains("> De opvang wordt uitgebreid. [1]\n", text);
            Assert.All(expected, part => Assert.Contains(part, text));
        }
    }

    [Theory]
    [InlineData(ChannelIds.DirectLine)]
    [InlineData(Emulator)]
    public void EveryPaperIsLinkedToItsOfficialCopy(string channel)
    {
        var text = AnswerRenderer.Render(SomeAnswer.Of(Cited), channel).Text;
        Assert.Contains("[99 001, nr. 12](https://zoek.officielebekendmakingen.nl/kst-99001-12.html)", text);
        Assert.Contains("([99 001, nr. 8](https://zoek.officielebekendmakingen.nl/kst-99001-8.html))", text);
        Assert.DoesNotContain("2031D00042", text);
    }

    [Fact]
    public void ASourceBeginsWithWhoSaysItAndWhen()
    {
        var signed = Cited with { Letter = Cited.Letter with { Signatory = new Signatory("Minister van *Rust*", "A. Stil") }, Force = VerbForce.Promise };
        Assert.Contains(
            "\n\n**A. Stil, Minister van &#42;Rust&#42;, 9 mei 2031**: Voortgang van het programma Veilige Haven, [99 001, nr. 12](",
            AnswerRenderer.Render(SomeAnswer.Of(signed), ChannelIds.DirectLine).Text);
        signed = signed with { Section = "Hoofdstuk twee › Opvang" };
        Assert.EndsWith("paragraaf “Opvang”, toezegging of besluit", new SourceText(Texts.Dutch, signed).Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void ALetterWithoutPaperIsKnownByItsDocumentNumber()
    {
        var bare = Cited with { Letter = Cited.Letter with { Papers = [] } };
        Assert.Contains("document 2031D00042", AnswerRenderer.Render(SomeAnswer.Of(bare), Emulator).Text);
        Assert.Contains("2031D00042", new SourceText(Texts.Dutch, bare).Label);
    }

    [Fact]
    public void TheSourcesOfOneLetterAreToldApartInTheList()
    {
        var names = SourceNames.Of(
            [
                Cited,
                Cited with { Section = "Zicht op daders" },
                SomeAnswer.Quote("Tot slot ga ik in op de toezeggingen die ik heb gedaan."),
                SomeAnswer.Quote("Het onderzoek is af.") with { Section = "" },
            ], Texts.Dutch);
        Assert.Equal(
            [
                "9 mei 2031, 99 001, nr. 12, paragraaf “Opvang”: “De opvang wordt uitgebreid.”",
                "9 mei 2031, 99 001, nr. 12, paragraaf “Zicht op daders”",
                "9 mei 2031, 99 001, nr. 12, paragraaf “Opvang”: “Tot slot ga ik in op de toezeggingen…”",
                "9 mei 2031, 99 001, nr. 12",
            ],
            names);
        var rendered = AnswerRenderer.Render(SomeAnswer.Of(Cited, Cited with { Number = 2, Text = "Er komt meer zicht." }), ChannelIds.DirectLine);
        Assert.Equal(2, rendered.Entities![0].GetProperty("citation").EnumerateArray()
            .Select(claim => claim.GetProperty("appearance").GetProperty("name").GetString()).Distinct().Count());
    }

    [Theory]
    [InlineData(ChannelIds.DirectLine)]
    [InlineData(Emulator)]
    public void AFictionalLetterSaysSoAndIsLinkedNowhere(string channel)
    {
        var fictional = Cited with { Letter = Cited.Letter with { IsFictional = true } };
        var rendered = AnswerRenderer.Render(SomeAnswer.Of(fictional), channel);
        Assert.Contains("(fictieve voorbeeldbrief)", rendered.Text);
        Assert.Contains("99 001, nr. 12", rendered.Text);
        Assert.DoesNotContain("officielebekendmakingen", rendered.Text + JsonSerializer.Serialize(rendered.Entities));
    }

    [Fact]
    public void OtherChannelsEndWithANumberedListOfSources()
    {
        var rendered = AnswerRenderer.Render(SomeAnswer.Of(Cited, SomeAnswer.Quote("Er komt meer zicht op daders.", 2)), Emulator);
        var sources = rendered.Text[rendered.Text.IndexOf("**Bronnen**", StringComparison.Ordinal)..];
        Assert.Contains("\n1. **9 mei 2031**: Voortgang van het programma Veilige Haven, ", sources);
        Assert.Contains("\n2. **9 mei 2031**: Voortgang", sources);
        Assert.DoesNotContain("cite:", rendered.Text);
        Assert.Null(rendered.Entities);
    }

    [Fact]
    public void WebChatGetsADefinitionAndAClaimForEveryNumber()
    {
        var rendered = AnswerRenderer.Render(SomeAnswer.Of(Cited, SomeAnswer.Quote("Er komt meer zicht.", 2)), ChannelIds.WebChat);
        Assert.Equal(["cite:1", "cite:2"], new MarkdownReader(rendered.Text).Targets.Where(target => target!.StartsWith("cite:", StringComparison.Ordinal)));
        var claims = Assert.Single(rendered.Entities!).GetProperty("citation").EnumerateArray().ToList();
        Assert.Equal([1, 2], claims.Select(claim => claim.GetProperty("position").GetInt32()));
        var first = claims[0].GetProperty("appearance");
        Assert.Equal("DigitalDocument", first.GetProperty("@type").GetString());
        var text = first.GetProperty("text").GetString();
        Assert.All(
            ["> De opvang wordt uitgebreid.", "9 mei 2031", "nr. 12](https://", "paragraaf", "Voetnoot 7", "kst-99001-8"],
            part => Assert.Contains(part, text));
    }

    [Fact]
    public void AnAbstractFitsItsPlaceAndANameIsWhole()
    {
        var quote = SomeAnswer.Quote(string.Join(' ', Enumerable.Repeat("slachtofferopvang \U0001F600", 40)));
        var section = new string('x', 120);
        var rendered = AnswerRenderer.Render(SomeAnswer.Of(quote with { Section = section }), ChannelIds.WebChat);
        var shown = rendered.Entities![0].GetProperty("citation")[0].GetProperty("appearance");
        var name = shown.GetProperty("name").GetString()!;
        Assert.Equal($"9 mei 2031, 99 001, nr. 12, paragraaf “{section[..79]}…”", name);
        var abstracted = shown.GetProperty("abstract").GetString()!;
        Assert.InRange(abstracted.Length, 10, 160);
        Assert.EndsWith("…", abstracted, StringComparison.Ordinal);
        Assert.False(char.IsHighSurrogate(abstracted[^2]));
    }

    [Fact]
    public void ADeclinedQuestionIsDeclinedPlainlyWithWhatWasSearched()
    {
        var dutch = AnswerRenderer.Render(SomeAnswer.NotFound, ChannelIds.WebChat);
        Assert.Equal("De brieven geven geen antwoord op deze vraag. Ik heb 3 brieven doorzocht, tot en met 9 mei 2031.", dutch.Text);
        Assert.Null(dutch.Entities);
        var english = AnswerRenderer.Render(
            SomeAnswer.NotFound with { Language = QuestionLanguage.English, Coverage = new Coverage(1, new DateOnly(2031, 5, 9)) }, Emulator);
        Assert.Equal("The letters do not answer this question. I searched 1 letter, dated 9 May 2031.", english.Text);
    }

    [Theory]
    [InlineData(ChannelIds.WebChat)]
    [InlineData(Emulator)]
    public void TheNearestPassageIsOfferedAsSuch(string channel)
    {
        var rendered = AnswerRenderer.Render(SomeAnswer.NotFound with { Nearest = Cited with { Number = 4 } }, channel);
        Assert.StartsWith("De brieven geven geen antwoord op deze vraag.", rendered.Text);
        Assert.Contains("het dichtst bij komt:\n\n> De opvang wordt uitgebreid. [1]", rendered.Text);
    }

    [Fact]
    public void WithoutLettersOrSubjectTheUserHearsWhatToDo()
    {
        Assert.Contains("beheerder", AnswerRenderer.Render(SomeAnswer.NotFound with { Kind = AnswerKind.NoLetters }, ChannelIds.WebChat).Text);
        Assert.Contains("Stel een vraag", AnswerRenderer.Render(SomeAnswer.NotFound with { Kind = AnswerKind.NothingAsked }, ChannelIds.WebChat).Text);
    }

    [Theory]
    [InlineData(ChannelIds.DirectLine)]
    [InlineData(Emulator)]
    public void AHostileLetterShowsItsWordsAndDoesNothing(string channel)
    {
        const string Hostile = "[x](javascript:alert(1)) ![](https://evil.example/p) <img src=x> [1]: cite:9 \"y\" `a` *b* https://evil.example";
        var letter = SomeAnswer.Letter with { Title = Hostile, DocumentNumber = Hostile, Papers = [new PaperReference("1)[z](x:y", "VI", 2)] };
        var quote = new Quote(1, $"{Hostile}\n\n[1]: cite:8\n# Kop", default, letter, Hostile, [SomeAnswer.Footnote(1, Hostile)]);
        var rendered = AnswerRenderer.Render(SomeAnswer.Of(quote), channel);
        IEnumerable<string> texts = [rendered.Text, .. Modals(rendered)];
        Assert.All(texts, text =>
        {
            var read = new MarkdownReader(text);
            Assert.False(read.HasHtml);
            Assert.False(read.HasImages);
            Assert.All(read.Targets, target => Assert.True(
                target == "cite:1" || target!.StartsWith("https://zoek.officielebekendmakingen.nl/", StringComparison.Ordinal), target));
            Assert.StartsWith($"{Hostile}\n\n[1]: cite:8\n# Kop", Assert.Single(read.Quotes));
        });
    }

    private static IEnumerable<string> Modals(RenderedAnswer rendered) =>
        from entity in rendered.Entities ?? []
        from claim in entity.GetProperty("citation").EnumerateArray()
        select claim.GetProperty("appearance").GetProperty("text").GetString()!;
}

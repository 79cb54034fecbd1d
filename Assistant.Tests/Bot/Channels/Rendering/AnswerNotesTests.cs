using Assistant.Bot.Answering;
using Assistant.Bot.Channels.Rendering;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.Rendering;

public sealed class AnswerNotesTests
{
    private static readonly Quote Older = SomeAnswer.Quote("Het onderzoek begint.", 2);

    private static readonly Quote Newer = SomeAnswer.Quote("Het onderzoek is af.", 1) with
    {
        Letter = SomeAnswer.Letter with { Date = new DateOnly(2032, 1, 3) },
    };

    [Fact]
    public void TheNewerLetterIsNamedWithBothDatesAndNumbers()
    {
        var answer = SomeAnswer.Of(Newer, Older) with { Successions = [new Succession(1, 2)] };

        Assert.Equal(["De brief van 3 januari 2032 [1] is nieuwer dan die van 9 mei 2031 [2]."], AnswerNotes.Of(answer, Texts.Dutch));
        Assert.Equal(["The letter of 3 January 2032 [1] is newer than that of 9 May 2031 [2]."], AnswerNotes.Of(answer, Texts.English));
    }

    /// <summary>No sentence of a model rests on it, so that its own words are shown under the sentences, in every channel.</summary>
    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    [InlineData("emulator")]
    public void WhatOnlyANewerLetterSaysIsShownInItsOwnWords(string channel)
    {
        var answer = SomeAnswer.Of(Older with { Number = 1 }, Newer with { Number = 2 }) with
        {
            Statements = [new Statement("Het onderzoek gaat beginnen.", [1])],
            Successions = [new Succession(2, 1)],
        };

        var text = AnswerRenderer.Render(answer, channel).Text;

        Assert.StartsWith("Het onderzoek gaat beginnen. [1]", text, StringComparison.Ordinal);
        Assert.Contains("> Het onderzoek is af. [2]", text, StringComparison.Ordinal);
        Assert.Contains("De brief van 3 januari 2032 [2] is nieuwer dan die van 9 mei 2031 [1].", text, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryNoticeButNoneIsOneLineInBothLanguages()
    {
        foreach (var notice in Enum.GetValues<AnswerNotice>())
        {
            var answer = SomeAnswer.Of(Newer) with { Notice = notice };
            Assert.Equal(notice == AnswerNotice.None ? 0 : 1, AnswerNotes.Of(answer, Texts.Dutch).Count);
            Assert.Equal(notice == AnswerNotice.None ? 0 : 1, AnswerNotes.Of(answer, Texts.English).Count);
        }
    }

    [Fact]
    public void EveryForceButAFactHasALabelInBothLanguages() => Assert.All(Enum.GetValues<VerbForce>(), force =>
    {
        Assert.Equal(force == VerbForce.Fact, Texts.Dutch.Force(force).Length == 0);
        Assert.Equal(force == VerbForce.Fact, Texts.English.Force(force).Length == 0);
    });
}

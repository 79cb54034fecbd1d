using Assistant.Bot.Answering.Proving;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Bot.Answering.Proving;

public sealed class LiteralWordsTests
{
    private const string Text = "In de brief staat: ‘Ik zal uw Kamer –\nzo nodig – in het bijzonder   informeren’ over de opvang.";

    [Theory]
    [InlineData("Ik zal uw Kamer – zo nodig – in het bijzonder informeren")]
    [InlineData("ik zal uw Kamer - zo nodig")]
    [InlineData("'Ik zal uw Kamer - zo nodig - in het bijzonder informeren'")]
    [InlineData("in  het\nbijzonder informeren")]
    [InlineData("informeren’ over de opvang.")]
    public void TheWordsAreFoundWhateverTheirSpacingAndQuotes(string words)
    {
        var found = LiteralWords.Find(Text, words);

        Assert.NotNull(found);
        Assert.DoesNotContain("staat:", found.Value.Of(Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ik zal uw Kamer in het bijzonder informeren")]
    [InlineData("Ik zal uw kamer - zo nodig")]
    [InlineData("zal uw Kamer zo nodig")]
    [InlineData("zonder informeren over de")]
    [InlineData("het bijzonder info")]
    [InlineData("de opvang")]
    [InlineData("")]
    [InlineData("…")]
    public void OtherOrTooFewWordsAreNot(string words) => Assert.Null(LiteralWords.Find(Text, words));

    [Property]
    public Property WhateverIsFoundSaysTheSameWords() => Prop.ForAll(
        Gen.Choose(0, Text.Length - 1).Two().ToArbitrary(),
        ends =>
        {
            var words = Text[Math.Min(ends.Item1, ends.Item2)..Math.Max(ends.Item1, ends.Item2)];
            return LiteralWords.Find(Text, words) is not { } found || Letters(words).Contains(Letters(found.Of(Text)), StringComparison.OrdinalIgnoreCase);
        });

    [Property]
    public Property NoTextBreaksTheSearch() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => LiteralWords.Find(text.Get, text.Get) is not { } found || found.End <= text.Get.Length);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}

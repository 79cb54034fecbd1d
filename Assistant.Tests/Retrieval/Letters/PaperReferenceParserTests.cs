using Assistant.Retrieval.Letters;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Letters;

public sealed class PaperReferenceParserTests
{
    [Theory]
    [InlineData("Kamerstukken II, 28 638, nr. 251.", "kst-28638-251")]
    [InlineData("Kamerstukken II 2023/24, 28 638, nr. 251", "kst-28638-251")]
    [InlineData("Kamerstuk 24 587 en 29 452, nr. 976.", "kst-24587-976 kst-29452-976")]
    [InlineData("28638, nr. 254", "kst-28638-254")]
    [InlineData("Kamerstuk 28.638 nr 254", "kst-28638-254")]
    [InlineData("Kamerstuk 36 600 VI, nr. 72", "kst-36600-VI-72")]
    [InlineData("Kamerstuk 36600-VI, nr. 72.", "kst-36600-VI-72")]
    [InlineData("Kamerstuk 21 501-20, nr. 1999", "kst-21501-20-1999")]
    [InlineData("Kamerstuk 28 638, nrs. 237 en 238.", "kst-28638-237 kst-28638-238")]
    [InlineData("Kamerstuk 28 638, nr. 237 en nr. 239.", "kst-28638-237 kst-28638-239")]
    [InlineData("Kamerstukken 28 638, nrs. 4-6", "kst-28638-4 kst-28638-5 kst-28638-6")]
    [InlineData("Kamerstukken 28 638, nrs. 4, 6 en 9", "kst-28638-4 kst-28638-6 kst-28638-9")]
    [InlineData("Kamerstukken 28 638, nrs. 4 t/m 6", "kst-28638-4 kst-28638-5 kst-28638-6")]
    [InlineData("Kamerstuk 28 638, nr. 245; Kamerstuk 29 452, nr. 8.", "kst-28638-245 kst-29452-8")]
    [InlineData("Kamerstuk 28 638, nr. 245 en 29 452, nr. 8.", "kst-28638-245 kst-29452-8")]
    [InlineData("Kamerstukken II, vergaderjaar 2023-2024, 28 638, nr. 249", "kst-28638-249")]
    [InlineData("Kamerstukken II, vergaderjaar 2023–2024 28 638, nr. 249", "kst-28638-249")]
    [InlineData("zie https://zoek.officielebekendmakingen.nl/kst-28638-254.html", "kst-28638-254")]
    [InlineData("kst-36600-VI-72", "kst-36600-VI-72")]
    [InlineData("Kamerstuk 28638-254", "kst-28638-254")]
    [InlineData("Kamerstuk\u00a028\u00a0638, nr.\u00a0254, p. 12", "kst-28638-254")]
    [InlineData("Kamerstuk 28 638, nr. 254, 12 december 2024", "kst-28638-254")]
    [InlineData("Kamerstuk 28 638, nr. 254 en 12 december 2024", "kst-28638-254")]
    [InlineData("Kamerstuk 28 638, nr. 254 en Kamerstuk 28 638, nr. 254", "kst-28638-254")]
    public void PapersAreReadAsOfficialsWriteThem(string text, string expected) =>
        Assert.Equal(expected.Split(' '), PaperReferenceParser.Parse(text).Select(p => p.Id));

    [Theory]
    [InlineData("")]
    [InlineData("In 2024 en 2025, nr. 3")]
    [InlineData("Handelingen II 2023/24, nr. 35, item 10, p. 12")]
    [InlineData("Stb. 2024, 123 en artikel 273f, lid 1")]
    [InlineData("Stcrt. 2024, nr. 12345")]
    [InlineData("Er zijn 28 638 slachtoffers gemeld, onder nr. 3 nader toegelicht.")]
    [InlineData("telefoonnummer 070-1234567, nr. 2")]
    [InlineData("€ 1.228.638, nr. 2")]
    [InlineData("Cahier 2020-4, p. 28-31")]
    [InlineData("28638-254")]
    [InlineData("kst-28638")]
    [InlineData("28 638, nr. 0")]
    [InlineData("28 638, nr. 99999999999999")]
    public void OtherNumbersAreNotPapers(string text) => Assert.Empty(PaperReferenceParser.Parse(text));

    [Property]
    public Property WhatIsWrittenIsReadBack()
    {
        var dossier = from n in Gen.Choose(20_000, 37_000)
                      from suffix in Gen.Elements(null, "VI", "XVI", "B")
                      select (Number: n.ToString(System.Globalization.CultureInfo.InvariantCulture), Suffix: suffix);
        var reference = from d in dossier
                        from number in Gen.Choose(1, 2500)
                        select new PaperReference(d.Number, d.Suffix, number);
        var list = from count in Gen.Choose(1, 5)
                   from papers in reference.ArrayOf(count)
                   from style in Gen.Choose(0, 4).ArrayOf(count)
                   select (papers, style);

        return Prop.ForAll(list.ToArbitrary(), generated =>
        {
            var text = string.Join("; ", generated.papers.Zip(generated.style, Write));
            return PaperReferenceParser.Parse(text).SequenceEqual(generated.papers.Distinct());
        });
    }

    [Property]
    public bool AnyTextIsReadWithoutFault(string? text) =>
        PaperReferenceParser.Parse(text ?? "").All(paper => paper.Dossier.Length == 5 && paper.Number > 0);

    [Fact]
    public void AVeryLongRowOfDossiersIsReadInLinearTime()
    {
        var row = string.Concat(Enumerable.Repeat("28638 en ", 200_000));
        Assert.Empty(PaperReferenceParser.Parse(row));
    }

    private static string Write(PaperReference paper, int style) => style switch
    {
        0 => $"Kamerstukken II 2023/24, {paper.Display}",
        1 => $"Kamerstuk {paper.Display}.",
        2 => paper.Id,
        3 => $"{paper.Dossier}{(paper.Suffix is null ? "" : "-" + paper.Suffix)}, nr. {paper.Number}",
        _ => $"Kamerstukken II, vergaderjaar 2022-2023, {paper.Display}, p. 7",
    };
}

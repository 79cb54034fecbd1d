using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Language;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Op 11 september jl. heb ik dit toegezegd.|Dat doe ik.")]
    [InlineData("De nota is op 23 oktober jl. toegezonden.|Ook is er een plan.")]
    [InlineData("Dit gebeurde op 23 oktober jl.|De nota volgt.")]
    [InlineData("Zie nr. 251 en nrs. 4 en 5, o.a. Nederland, t/m 2024.|Klaar.")]
    [InlineData("De motie van Mutluer e.a. over coördinatie.|De motie Bikker e.a.|Ik kom hierop terug.")]
    [InlineData("De motie van het lid Jansen c.s. (Partij X) vraagt om hulp.|Die komt er.")]
    [InlineData("Met mr. Jansen, dr. De Vries en prof. Bakker is gesproken.|Zij stemden in.")]
    [InlineData("Dat kost bijv. Nederland ca. 30 miljoen.|Zie art. 273f van de wet.")]
    [InlineData("De voorwaardelijke invrijheidstelling (v.i.) en de maatregel.|Het geldt d.w.z. Nu.")]
    [InlineData("De heer D.M. van Weel en J. Van den Berg schreven dit.|Volgt.")]
    [InlineData("Nagtegaal, M.H. (2020a), Wet langdurig toezicht.|Daarna.")]
    [InlineData("Er waren 28.638 gevallen.|In 2.1 staat 3,5.|Op 1.1.2024 begon het.")]
    [InlineData("Het is “klaar”.|“Nu niet.”|(Zie de bijlage.)|Verder.")]
    [InlineData("Het netwerk (KEN!) Nederland groeit.|Wat nu?|Door!")]
    [InlineData("Drugs, geld, enz.|De rest volgt.|Slachtoffers etc. worden geholpen.")]
    [InlineData("Wacht …|Nu wel.|En toen... ging het mis.")]
    [InlineData("In de VS.|Het OM.|Dat was in 2021.|Daarna niet.")]
    [InlineData("Dit geldt voor onderdeel a.|De rest vervalt.")]
    [InlineData("1. De minister komt.|2. De Kamer ook.")]
    [InlineData("Het was zo.|‘s-Hertogenbosch doet mee.|13 landen ook.")]
    [InlineData("Het bedraagt 5 mln.|De rest komt uit 3 mln. euro.")]
    [InlineData("Zij zei: “Help mij.”|Daarop kwam hulp.")]
    [InlineData("Te weten: a; b; c.")]
    [InlineData("Geen punt aan het eind")]
    public void DutchTextIsCutWhereItsSentencesEnd(string marked)
    {
        var text = marked.Replace('|', ' ');
        Assert.Equal(marked.Split('|'), Split(text));
    }

    [Fact]
    public void EmptyLinesAndListItemsEndASentence() =>
        Assert.Equal(
            ["Kop zonder punt", "Te weten:", "• eerste;", "• tweede", "1. derde", "Slot"],
            Split("Kop zonder punt\n\nTe weten:\n• eerste;\n• tweede\n1. derde\n \nSlot\n"));

    [Fact]
    public void ASingleNewLineInsideASentenceIsABlank() =>
        Assert.Equal(["Een zin\nover twee regels.", "En nog een."], Split("Een zin\nover twee regels.\nEn nog een."));

    [Fact]
    public void NothingOutsideTheSpanIsLookedAt()
    {
        const string text = "Eerste zin. Tweede nr. 3 zin. Derde.";
        var sentences = SentenceSplitter.Split(text, TextSpan.Between(12, 22));
        Assert.Equal("Tweede nr.", Assert.Single(sentences).Of(text));
    }

    [Fact]
    public void ASpanOutsideTheTextIsAFault() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceSplitter.Split("kort", new TextSpan(2, 3)));

    [Property(MaxTest = 500)]
    public Property SentencesCoverEveryVisibleCharacterOnceAndInOrder()
    {
        var piece = Gen.Elements(
            "De", "de", "kans", "jl", "nr", "e.a", "D.M", "2023", "28.638", ".", "!", "?", "…", "...", "”", "“", "(", ")", " ", "  ", "\n",
            "\n\n", "• ", "a", "'s-H", ",", ";", "–", "\u00a0", "1. ");
        var texts = from pieces in piece.ListOf() select string.Concat(pieces);
        var spans = from text in texts
                    from start in Gen.Choose(0, text.Length)
                    from end in Gen.Choose(start, text.Length)
                    select (text, within: TextSpan.Between(start, end));

        return Prop.ForAll(spans.ToArbitrary(), sample =>
        {
            var (text, within) = sample;
            var sentences = SentenceSplitter.Split(text, within);
            var covered = new bool[text.Length];
            var last = within.Start;
            foreach (var sentence in sentences)
            {
                var trimmed = sentence.Of(text);
                if (sentence.Start < last || !within.Contains(sentence) || trimmed.Length == 0 || trimmed != trimmed.Trim())
                    return false;

                for (var i = sentence.Start; i < sentence.End; i++)
                    covered[i] = true;

                last = sentence.End;
            }

            return Enumerable.Range(within.Start, within.Length).All(i => covered[i] || char.IsWhiteSpace(text[i]));
        });
    }

    [Property]
    public bool AnyTextIsSplitWithoutFault(string? text) =>
        SentenceSplitter.Split(text ?? "", new TextSpan(0, text?.Length ?? 0)).All(s => s.Length > 0);

    [Property]
    public Property PlainSentencesComeBackAsTheyWere()
    {
        var word = Gen.Elements("kabinet", "debat", "brief", "op 11 september jl.", "nr. 251", "o.a.", "van D.M. van Weel", "t/m", "van 28.638", "(v.i.)");
        var sentence = from words in word.NonEmptyListOf()
                       from stop in Gen.Elements(".", "?", "!", ".”")
                       select $"De {string.Join(" ", words)} klaar{stop}";
        return Prop.ForAll(sentence.NonEmptyListOf().ToArbitrary(), sentences =>
            Split(string.Join(" ", sentences)).SequenceEqual(sentences));
    }

    private static IEnumerable<string> Split(string text) =>
        SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.Of(text));
}

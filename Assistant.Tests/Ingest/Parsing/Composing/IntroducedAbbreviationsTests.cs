using Assistant.Ingest.Parsing.Composing;
using FsCheck.Xunit;

namespace Assistant.Tests.Ingest.Parsing.Composing;

public sealed class IntroducedAbbreviationsTests
{
    private static readonly string[] Names = ["Afdeling", "bestuur", "Centrum", "dienst", "Expertise", "fonds", "Groep", "handhaving", "Instituut", "jeugd"];

    [Theory]
    [InlineData("Dit regelt de Wet langdurig toezicht (Wlt) voortaan.", "Wlt", "Wet langdurig toezicht")]
    [InlineData("De Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen (NRM) adviseert.", "NRM", "Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen")]
    [InlineData("Het inloophuis House of Inner Strength (HIS) blijft open.", "HIS", "House of Inner Strength")]
    [InlineData("De gedragsbeïnvloedende en vrijheidsbeperkende maatregel (GVM) werkt.", "GVM", "gedragsbeïnvloedende en vrijheidsbeperkende maatregel")]
    [InlineData("Het Wetenschappelijk Onderzoek- en Datacentrum (WODC) onderzoekt dit.", "WODC", "Wetenschappelijk Onderzoek- en Datacentrum")]
    [InlineData("Het Ministerie van Volksgezondheid, Welzijn en Sport (hierna: VWS) betaalt.", "VWS", "Volksgezondheid, Welzijn en Sport")]
    [InlineData("Het LCOM (Landelijk Coördinatiepunt Online Mensenhandel) volgt dit.", "LCOM", "Landelijk Coördinatiepunt Online Mensenhandel")]
    [InlineData("Met taart 🎂 vierden wij de Wet langdurig toezicht (Wlt).", "Wlt", "Wet langdurig toezicht")]
    [InlineData("Het AAC (Advies- en Actiecentrum) volgt dit.", "AAC", "Advies- en Actiecentrum")]
    public void AShortFormIsReadWithWhatItStandsFor(string text, string shortForm, string longForm)
    {
        var found = Assert.Single(IntroducedAbbreviations.In(text));

        Assert.Equal((shortForm, longForm), (found.Short, found.Long));
    }

    [Theory]
    [InlineData("De motie van de leden Bikker (CU) en Van Nispen (SP) is uitgevoerd.")]
    [InlineData("De politie (Amsterdam) heeft dit onderzocht.")]
    [InlineData("Dit geldt voor beide groepen (Nederlanders en anderen).")]
    [InlineData("(OM)")]
    [InlineData("")]
    public void OtherRemarksInBracketsAreNone(string text) => Assert.Empty(IntroducedAbbreviations.In(text));

    [Property(MaxTest = 200)]
    public void WhateverIsIntroducedIsFound(int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, random.Next(2, 6)).Select(_ => Names[random.Next(Names.Length)]).ToList();
        var longForm = string.Join(' ', words);
        var shortForm = string.Concat(words.Select(word => char.ToUpperInvariant(word[0])));
        var text = $"Gisteren zag ik u. {(random.Next(2) == 0 ? $"Nu komt de {longForm} ({shortForm}) aan bod." : $"Nu komt {shortForm} ({longForm}) aan bod.")}";

        var found = Assert.Single(IntroducedAbbreviations.In(text));

        Assert.Equal(shortForm, found.Short);
        Assert.EndsWith(found.Long, longForm, StringComparison.Ordinal);
        Assert.Equal(char.ToUpperInvariant(found.Long[0]), shortForm[0]);
    }

    [Property(MaxTest = 200)]
    public void AnyTextGivesFewAndOnlyItsOwnWords(string? text, int repeat)
    {
        var all = string.Concat(Enumerable.Repeat($"Wet {text} Raad (WR) {text}(A{text}B)", 1 + (Math.Abs(repeat % 70))));

        var found = IntroducedAbbreviations.In(all);

        Assert.True(found.Count <= 50);
        Assert.All(found, abbreviation => Assert.True(all.Contains(abbreviation.Short, StringComparison.Ordinal) && all.Contains(abbreviation.Long, StringComparison.Ordinal)));
        Assert.Equal(found.Count, found.DistinctBy(abbreviation => abbreviation.Short).Count());
    }
}

using Assistant.Bot.Answering;

namespace Assistant.Tests.Bot.Answering;

public sealed class RecitalTests
{
    [Theory]
    [InlineData("De Kamer,")]
    [InlineData("gehoord de beraadslaging,")]
    [InlineData("constaterende dat er te weinig opvangplaatsen zijn;")]
    [InlineData("Overwegende dat de wachtlijst groeit;")]
    [InlineData("van mening dat opvang geen loterij mag zijn;")]
    public void TheGroundsOfAMotionAreRecitals(string sentence) => Assert.True(Recital.Is(sentence));

    [Theory]
    [InlineData("verzoekt de regering meer opvangplaatsen te maken,")]
    [InlineData("spreekt uit dat elk slachtoffer opvang verdient,")]
    [InlineData("en gaat over tot de orde van de dag.")]
    [InlineData("De Kamer, die hierom vroeg, krijgt het onderzoek in het voorjaar.")]
    [InlineData("Ik ben van mening dat dit beter kan.")]
    public void WhatIsAskedOrSaidIsNone(string sentence) => Assert.False(Recital.Is(sentence));
}

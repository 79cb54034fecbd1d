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

    [Theory]
    [InlineData("De motie van het lid Jansen vraagt om meer opvangplaatsen.")]
    [InlineData("De aangenomen motie verzoekt de regering te onderzoeken of dat kan.")]
    [InlineData("Daarin wordt opgeroepen tot actie en de regering wordt verzocht te overleggen.")]
    public void WhatALetterPassesOnOfTheHouseIsARequest(string sentence) => Assert.True(Recital.IsRequest(sentence));

    [Theory]
    [InlineData("Ik verzoek gemeenten om meer opvangplaatsen.")]
    [InlineData("Met dit besluit is de motie van het lid Jansen uitgevoerd.")]
    [InlineData("De opvang vraagt veel van gemeenten.")]
    public void WhatTheGovernmentDoesIsNoRequest(string sentence) => Assert.False(Recital.IsRequest(sentence));

    [Theory]
    [InlineData("Wat vraagt de motie over opvang?", true)]
    [InlineData("Which member asked for more shelters?", true)]
    [InlineData("Wat doet de minister aan opvang?", false)]
    [InlineData("How does the government fund shelters?", false)]
    public void AQuestionMayBeAboutRequests(string question, bool isAbout) => Assert.Equal(isAbout, Recital.IsAskedFor(question));
}

using Assistant.Bot.Answering;
using Assistant.Bot.Answering.Proving;

namespace Assistant.Tests.Bot.Answering.Proving;

public sealed class LetterForceTests
{
    [Theory]
    [InlineData("Ik zal uw Kamer in het voorjaar informeren.", nameof(VerbForce.Promise))]
    [InlineData("Ik heb uw Kamer toegezegd een onderzoek te laten doen.", nameof(VerbForce.Promise))]
    [InlineData("Ik heb besloten de regeling te verlengen.", nameof(VerbForce.Promise))]
    [InlineData("Ik ben voornemens de wet aan te passen.", nameof(VerbForce.Intention))]
    [InlineData("Ik streef ernaar het wetsvoorstel in te dienen.", nameof(VerbForce.Intention))]
    [InlineData("Naar verwachting zal het rapport in juni verschijnen.", nameof(VerbForce.Intention))]
    [InlineData("Ik verken of een vergunningplicht mogelijk is.", nameof(VerbForce.Exploration))]
    [InlineData("Ik zal bezien of dit nodig is.", nameof(VerbForce.Exploration))]
    [InlineData("Ik vind het van belang dat slachtoffers hulp krijgen.", nameof(VerbForce.View))]
    [InlineData("De Nationaal Rapporteur stelt dat het aantal slachtoffers stijgt.", nameof(VerbForce.OthersWords))]
    [InlineData("Volgens de onderzoekers is dit een deel van het aantal.", nameof(VerbForce.OthersWords))]
    [InlineData("Dit moet anders, stelt de Nationaal Rapporteur.", nameof(VerbForce.OthersWords))]
    [InlineData("De motie verzoekt de regering een verbod in te voeren.", nameof(VerbForce.OthersWords))]
    [InlineData("Uit het onderzoek blijkt dat veel slachtoffers zwijgen.", nameof(VerbForce.OthersWords))]
    [InlineData("De motie verzoekt de regering bussen in te zetten. Vanaf 1 mei rijden er twee bussen.", nameof(VerbForce.Fact))]
    [InlineData("De motie verzoekt de regering bussen in te zetten. Ik zal dat doen.", nameof(VerbForce.Promise))]
    [InlineData("De onderzoekers adviseren een meldplicht. Dat advies neem ik over.", nameof(VerbForce.Promise))]
    [InlineData("De onderzoekers adviseren een meldplicht. Het gaat om hotels.", nameof(VerbForce.OthersWords))]
    [InlineData("De campagne heeft 140 scholen bereikt.", nameof(VerbForce.Fact))]
    [InlineData("De wet is op 1 juli in werking getreden.", nameof(VerbForce.Fact))]
    public void TheForceOfASentenceIsRead(string sentence, string force) => Assert.Equal(Enum.Parse<VerbForce>(force), LetterForce.Of(sentence));

    [Fact]
    public void SentencesOfDifferentForceHaveNoneInCommon() =>
        Assert.Equal(VerbForce.Fact, LetterForce.Of("Ik zal uw Kamer informeren. Ik verken of dit kan."));

    [Theory]
    [InlineData("The minister intends to amend the law.", nameof(VerbForce.Intention), true)]
    [InlineData("The law is expected to enter into force.", nameof(VerbForce.Intention), true)]
    [InlineData("The minister will amend the law.", nameof(VerbForce.Intention), false)]
    [InlineData("The minister will amend the law as planned.", nameof(VerbForce.Intention), false)]
    [InlineData("The minister promises to amend the law.", nameof(VerbForce.Intention), false)]
    [InlineData("The minister amends the law.", nameof(VerbForce.Intention), false)]
    [InlineData("The minister will look into a permit.", nameof(VerbForce.Exploration), true)]
    [InlineData("The minister plans a permit.", nameof(VerbForce.Exploration), false)]
    [InlineData("De minister verkent een vergunning.", nameof(VerbForce.Exploration), true)]
    [InlineData("De minister voert een vergunning in.", nameof(VerbForce.Exploration), false)]
    [InlineData("The minister finds it important that victims get help.", nameof(VerbForce.View), true)]
    [InlineData("Victims get help.", nameof(VerbForce.View), false)]
    [InlineData("According to the rapporteur the number rises.", nameof(VerbForce.OthersWords), true)]
    [InlineData("The number rises.", nameof(VerbForce.OthersWords), false)]
    [InlineData("The minister promised a study.", nameof(VerbForce.Fact), false)]
    [InlineData("The minister promised a study.", nameof(VerbForce.Promise), true)]
    public void NoSentenceMayClaimMoreThanItsWords(string sentence, string force, bool may) =>
        Assert.Equal(may, ClaimedForce.MayRestOn(sentence, Enum.Parse<VerbForce>(force), isPromised: Enum.Parse<VerbForce>(force) == VerbForce.Promise));
}

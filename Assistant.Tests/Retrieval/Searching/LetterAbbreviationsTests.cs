using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Tests.Support;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Searching;

public sealed class LetterAbbreviationsTests
{
    private static readonly string[] Words = ["afdeling", "bestuur", "centrum", "dienst", "expertise", "fonds", "groep", "handhaving"];

    [Fact]
    public void BothFormsLeadToEachOther()
    {
        var known = LetterAbbreviations.Of([Introducing("2099D00001", new Abbreviation("Wlt", "Wet langdurig toezicht"))]);

        Assert.Equal(Key("Wet langdurig toezicht"), string.Join(' ', Assert.Single(known.Of("wlt")).Terms));
        Assert.Equal(["wlt"], Assert.Single(known.Of(Key("Wet langdurig toezicht"))).Terms);
        Assert.True(known.IsLongForm(Key("Wet langdurig toezicht")));
    }

    [Fact]
    public void AShortFormOfSeveralThingsIsReadAsEachAndStandsForNone()
    {
        var known = LetterAbbreviations.Of(
        [
            Introducing("2099D00001", new Abbreviation("HIS", "House of Inner Strength")),
            Introducing("2099D00002", new Abbreviation("HIS", "Haven Informatie Systeem")),
        ]);

        Assert.Equal(2, known.Of("his").Count);
        Assert.Empty(known.Of(Key("House of Inner Strength")));
        Assert.Empty(known.Of(Key("Haven Informatie Systeem")));
    }

    [Fact]
    public void LettersThatWereStoredBeforeIntroduceNone()
    {
        var known = LetterAbbreviations.Of([Some.Head("2099D00001") with { Abbreviations = null }]);

        Assert.Equal(0, known.LongestForm);
        Assert.Empty(known.Of("wlt"));
    }

    [Property(MaxTest = 100)]
    public void HoweverManyLettersEachFormLeadsOnlyToFormsItWasIntroducedWith(int seed)
    {
        var random = new Random(seed);
        var introduced = Enumerable.Range(0, random.Next(1, 60)).Select(_ => SomeAbbreviation(random)).ToList();

        var known = LetterAbbreviations.Of(introduced.Select((abbreviation, place) => Introducing($"2099D{place:D5}", abbreviation)));

        Assert.All(introduced, abbreviation =>
        {
            var longForms = introduced.Where(other => Key(other.Short) == Key(abbreviation.Short)).Select(other => Key(other.Long)).ToHashSet();
            var forward = known.Of(Key(abbreviation.Short)).Select(rendering => string.Join(' ', rendering.Terms)).ToList();
            Assert.NotEmpty(forward);
            Assert.Subset(longForms, forward.ToHashSet());
            Assert.All(known.Of(Key(abbreviation.Long)), rendering => Assert.Contains(introduced, other => Key(other.Short) == rendering.Terms[0] && Key(other.Long) == Key(abbreviation.Long)));
            Assert.Equal(longForms.Count == 1, known.Of(Key(abbreviation.Long)).Any(rendering => rendering.Terms[0] == Key(abbreviation.Short)));
        });
    }

    private static Abbreviation SomeAbbreviation(Random random)
    {
        var words = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Words[random.Next(Words.Length)]).ToList();
        return new Abbreviation(string.Concat(words.Select(word => char.ToUpperInvariant(word[0]))) + "X", string.Join(' ', words));
    }

    private static string Key(string text) => string.Join(' ', WordParts.Of(text).Words);

    private static LetterHead Introducing(string number, Abbreviation abbreviation) => Some.Head(number) with { Abbreviations = [abbreviation] };
}

using Assistant.Bot.Answering;
using Assistant.Ingest;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.EndToEnd;
using Assistant.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Tests.Bot.Answering;

public sealed class DeedTests
{
    [Theory]
    [InlineData("Wat wordt er gedaan tegen uitbuiting in de vleessector?")]
    [InlineData("Welke maatregelen neemt het kabinet?")]
    [InlineData("Hoe worden minderjarige slachtoffers geholpen?")]
    [InlineData("What is being done about forced begging?")]
    [InlineData("What will the minister do for victims without papers?")]
    [InlineData("How are victims supported?")]
    public void WhatIsDoneIsAskedFor(string question) => Assert.True(Deed.IsAskedFor(question));

    [Theory]
    [InlineData("Hoeveel slachtoffers zijn er?")]
    [InlineData("Wat is mensenhandel?")]
    [InlineData("When was the letter sent?")]
    [InlineData("Who signed it?")]
    [InlineData("Wat is de straf voor mensenhandel?")]
    [InlineData("Wat zijn de kosten voor de opvang?")]
    [InlineData("Wat is er aan de hand in Ter Apel?")]
    [InlineData("Wat kan een slachtoffer doen om aangifte te doen?")]
    [InlineData("What actions are punishable?")]
    [InlineData("What are victims forced to do for their traffickers?")]
    [InlineData("How are the figures on victims improved?")]
    public void OtherThingsAreNot(string question) => Assert.False(Deed.IsAskedFor(question));

    [Theory]
    [InlineData("Ik start in november met voorlichting aan huisartsen.", true)]
    [InlineData("Daarom trekt het kabinet extra geld uit.", true)]
    [InlineData("Veel praktijken weten dat niet.", false)]
    [InlineData("Hiermee beschouw ik de motie als afgedaan.", false)]
    [InlineData("Ik deel de zorgen van uw Kamer.", false)]
    [InlineData("Ik stel acht miljoen euro beschikbaar.", true)]
    [InlineData("Ik neem deel aan de campagne.", true)]
    [InlineData("Ik weet niet hoeveel slachtoffers er zijn.", false)]
    [InlineData("Deze cijfers zijn bij het kabinet onbekend.", false)]
    [InlineData("De leden vragen of ik meer geld uittrek.", false)]
    [InlineData("Het kabinet betreurt de gang van zaken.", false)]
    [InlineData("In deze brief ga ik in op de opvang.", false)]
    [InlineData("In het voorjaar informeer ik uw Kamer over de uitkomsten.", false)]
    public void ASentenceInWhichTheGovernmentDoesSomethingIsADeed(string sentence, bool isDeed) => Assert.Equal(isDeed, Deed.IsIn(sentence));

    [Theory]
    [InlineData("Daarvoor trek ik geld uit.", true)]
    [InlineData("Ik start met voorlichting aan huisartsen.", true)]
    [InlineData("Ik sprak vorige week met de burgemeester van een stad.", false)]
    public void ADeedIsAboutWhatCameBeforeWhenItTakesThatUp(string deed, bool isAbout) =>
        Assert.Equal(isAbout, Deed.IsAbout("Slachtoffers vinden moeilijk een huisarts.", deed));

    [Theory]
    [InlineData("Wat wordt er gedaan voor slachtoffers die geen verblijfspapieren hebben?", true)]
    [InlineData("Vinden slachtoffers zonder verblijfspapieren een huisarts?", false)]
    public async Task AQuoteOfWhatIsWrongGoesOnToWhatIsDoneAboutItWhereThatIsAsked(string question, bool goesOn)
    {
        using var folder = new TemporaryFolder();
        await using (var session = (await IngestSession.OpenAsync(folder.Path, TimeProvider.System, CancellationToken.None)).Session!)
        {
            await session.Run.RunAsync([Path.Combine(SampleLetters.Folder, "2099D00104.txt")], _ => { }, CancellationToken.None);
        }

        using var snapshots = new EmbeddedSnapshots(folder.Path, TimeProvider.System);
        var answer = await new Answerer(snapshots, PassageSearcher.ByWords, TimeProvider.System, NullLogger<Answerer>.Instance).AnswerAsync(new Question(question), CancellationToken.None);

        Assert.StartsWith("Opvangorganisaties melden", answer.Quotes[0].Text, StringComparison.Ordinal);
        Assert.Equal(goesOn, answer.Quotes[0].Text.EndsWith("Ik start in november met voorlichting aan huisartsen.", StringComparison.Ordinal));
    }
}

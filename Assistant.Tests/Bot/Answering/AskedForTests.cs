using Assistant.Bot.Answering;

namespace Assistant.Tests.Bot.Answering;

public sealed class AskedForTests
{
    [Theory]
    [InlineData("Hoe vaak komt de werkgroep bijeen?", "Frequency")]
    [InlineData("How many months does the course take?", "Duration")]
    [InlineData("Hoeveel tijd krijgen gemeenten?", "Duration")]
    [InlineData("By what deadline must the report be ready?", "Deadline")]
    [InlineData("Vanaf welk jaar geldt de regeling?", "Since")]
    [InlineData("Tot wanneer loopt de subsidie?", "Until")]
    [InlineData("Which years does the overview cover?", "Year")]
    [InlineData("Wanneer komt het verslag?", "ComingTime")]
    [InlineData("When was the report sent?", "Time")]
    [InlineData("Names of the schools that take part", "Name")]
    [InlineData("Wie wordt de nieuwe gezant?", "Appointment")]
    [InlineData("Is the motion fulfilled?", "Status")]
    [InlineData("Komt er een meldplicht?", "Decision")]
    [InlineData("Wie is de nationaal gezant?", "Identity")]
    [InlineData("Who is the chair of the steering group?", "Identity")]
    [InlineData("Wie is de verantwoordelijke voor de opvang?", "Person")]
    [InlineData("Wat is de Wet goed toezicht?", "Definition")]
    [InlineData("What does the duty entail?", "Definition")]
    [InlineData("What is the aim of the course?", "Purpose")]
    [InlineData("Waarom is de opvang vol?", "Reason")]
    [InlineData("Where does the pilot take place?", "Place")]
    [InlineData("Welke landen doen mee?", "Place")]
    [InlineData("Waar gaat de brief over?", "Anything")]
    [InlineData("Wat is er gedaan aan de opvang?", "Anything")]
    [InlineData("Hoe hoog is het normbedrag?", "Amount")]
    [InlineData("Do inspectors use a form when they visit a farm?", "Anything")]
    public void TheQuestionTellsWhatKindOfThingIsAskedFor(string question, string kind) =>
        Assert.Equal(kind, AskedFor.By(question).ToString());

    [Theory]
    [InlineData("Frequency", "De werkgroep komt twee keer per jaar bijeen.", "De werkgroep kwam in 2023 bijeen.")]
    [InlineData("Duration", "De opleiding duurt 4,5 maanden.", "De opleiding start in mei.")]
    [InlineData("Deadline", "Het rapport is uiterlijk op 1 mei gereed.", "Het rapport is in mei besproken.")]
    [InlineData("Since", "De regeling geldt vanaf 1 maart 2031.", "Op 1 maart 2031 was er een debat.")]
    [InlineData("Until", "De subsidie loopt tot en met oktober 2031.", "De subsidie is in oktober 2031 verhoogd.")]
    [InlineData("Year", "Het overzicht gaat over 2031.", "Het overzicht gaat over mei.")]
    [InlineData("ComingTime", "Het verslag verschijnt in het najaar.", "Het verslag was in het najaar besproken.")]
    [InlineData("ComingTime", "De regeling start over twee maanden.", "De bedenktijd wordt vier maanden.")]
    [InlineData("Time", "Het overleg was in het najaar.", "Het overleg duurde twee jaar.")]
    [InlineData("Reason", "De opvang is vol omdat er geen huizen zijn.", "Het ministerie raadt aan om huizen te zoeken.")]
    [InlineData("Purpose", "De proef moet helpen om drempels te verlagen.", "De proef begon in mei.")]
    [InlineData("Place", "De proef loopt in Wilgenveen.", "De proef loopt in Europese landen.")]
    [InlineData("Name", "De scholen zijn onder meer het Wilgencollege.", "De scholen staan in Europese steden.")]
    [InlineData("Appointment", "Mevrouw Wilg is benoemd.", "Er is behoefte aan een gezant.")]
    [InlineData("Identity", "De werkgroep staat onder leiding van mr. A.B. van Wilgen.", "De Nationaal Gezant heeft advies uitgebracht.")]
    [InlineData("Definition", "De wet maakt het mogelijk om toezicht te houden.", "De wet is in mei besproken.")]
    [InlineData("Status", "Hiermee is de motie afgedaan.", "De motie vraagt om een plan.")]
    public void ASentenceShowsWhetherItHoldsTheKind(string kind, string with, string without)
    {
        var expected = Enum.Parse<ExpectedAnswer>(kind);

        Assert.True(AskedFor.IsIn(with, expected));
        Assert.False(AskedFor.IsIn(without, expected));
    }

    [Theory]
    [InlineData("Deadline", true)]
    [InlineData("Name", true)]
    [InlineData("Reason", false)]
    [InlineData("Decision", false)]
    public void WhatCanBePointedAtIsRequired(string kind, bool required) =>
        Assert.Equal(required, AskedFor.IsRequired(Enum.Parse<ExpectedAnswer>(kind)));
}

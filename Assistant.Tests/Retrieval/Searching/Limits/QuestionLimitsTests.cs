using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Searching.Limits;
using Assistant.Tests.Support;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Searching.Limits;

public sealed class QuestionLimitsTests
{
    private static readonly IReadOnlyList<LetterHead> Letters =
    [
        Some.Head("2099D00003") with { Date = new DateOnly(2024, 11, 19), Kind = "Brief regering", Signatory = new Signatory("Minister van Justitie en Veiligheid", "D.M. Brandweer") },
        Some.Head("2099D00002") with { Date = new DateOnly(2023, 5, 1), Kind = "Gewijzigde motie", Papers = [new PaperReference("36547", null, 30)] },
        Some.Head("2099D00001") with { Date = new DateOnly(2022, 7, 6), Kind = "Brief regering", Signatory = new Signatory("Staatssecretaris van Asiel en Migratie", "E. Çelik-Zegers") },
    ];

    [Theory]
    [InlineData("Wat staat er in brieven sinds 2023 over loverboys?", "2023-01-01", null, "Wat staat er over loverboys?")]
    [InlineData("What do letters since March 2023 say about loverboys?", "2023-03-01", null, "What do say about loverboys?")]
    [InlineData("What was said about shelters in letters of 2024?", "2024-01-01", "2024-12-31", "What was said about shelters?")]
    [InlineData("Wat zegt de brief van 19 november 2024 over opvang?", "2024-11-19", "2024-11-19", "Wat zegt over opvang?")]
    [InlineData("Wat staat er over opvang in de brief van 19-11-2024?", "2024-11-19", "2024-11-19", "Wat staat er over opvang?")]
    [InlineData("What does the letter of November 19, 2024 say about shelters?", "2024-11-19", "2024-11-19", "What does say about shelters?")]
    [InlineData("Wat is er tussen 2022 en 2024 toegezegd over opvang?", "2022-01-01", "2024-12-31", "Wat is er toegezegd over opvang?")]
    [InlineData("Wat schreef het kabinet vóór 2023 over opvang?", null, "2022-12-31", "Wat schreef het kabinet over opvang?")]
    [InlineData("What has the minister promised since 2023 about shelters?", "2023-01-01", null, "What has the minister promised about shelters?")]
    [InlineData("Wat heeft de minister in 2023 toegezegd over opvang?", "2023-01-01", "2023-12-31", "Wat heeft de minister toegezegd over opvang?")]
    [InlineData("What did the minister promise in 2023 about shelters?", "2023-01-01", "2023-12-31", "What did the minister promise about shelters?")]
    [InlineData("Is there anything on shelters in letters from 2023 onwards?", "2023-01-01", null, "Is there anything on shelters?")]
    [InlineData("letters from 2022 to 2023 about shelters", "2022-01-01", "2023-12-31", "about shelters")]
    [InlineData("Wat vragen moties sinds mei 2023 over opvang?", "2023-05-01", null, "Wat over opvang?")]
    public void ADateOfLettersLimitsThem(string question, string? from, string? to, string rest)
    {
        var limited = QuestionLimits.Read(question, Letters);

        Assert.Equal((Day(from), Day(to)), (limited.Filter.From, limited.Filter.To));
        Assert.Equal(rest, limited.Text);
    }

    [Theory]
    [InlineData("Wat gebeurt er in 2025 tegen mensenhandel?")]
    [InlineData("Hoeveel slachtoffers zijn er sinds 2023 geregistreerd?")]
    [InlineData("How many victims were registered in 2023?")]
    [InlineData("What did the minister promise to finish before 2025?")]
    [InlineData("Wat heeft de minister toegezegd voor 2025?")]
    [InlineData("Wordt de brief vóór 1 januari 2025 verstuurd?")]
    [InlineData("What did the minister promise before 2026?")]
    [InlineData("Wanneer komt er een brief over opvang?")]
    [InlineData("Wat staat er over artikel 273f uit 2005?")]
    [InlineData("Wat vindt de minister van de staatssecretaris?")]
    [InlineData("What does the Minister of Foreign Affairs do against trafficking?")]
    [InlineData("Wat zegt de minister over de motie van het lid Jansen?")]
    [InlineData("Hoe werkt minister Vliegveld samen met de politie?")]
    [InlineData("")]
    public void WhatBelongsToTheContentLimitsNothing(string question)
    {
        var limited = QuestionLimits.Read(question, Letters);

        Assert.Equal((true, question), (limited.Filter.IsNone, limited.Text));
    }

    [Theory]
    [InlineData("Wat staat er in dossier 36 547 over hotels?", "2099D00002")]
    [InlineData("What is said about hotels in dossier 36547?", "2099D00002")]
    [InlineData("Wat staat er in Kamerstuk 36 547, nr. 30 over hotels?", "2099D00002")]
    [InlineData("Wat staat er over hotels in 2099D00001?", "2099D00001")]
    [InlineData("What does the latest letter say about hotels?", "2099D00003")]
    [InlineData("Wat staat er over hotels in moties?", "2099D00002")]
    [InlineData("Which motions ask for more hotels?", "2099D00002")]
    [InlineData("Hoe staat het volgens minister Brandweer met de hotels?", "2099D00003")]
    [InlineData("What did state secretary Celik say about hotels?", "2099D00001")]
    [InlineData("Wat wil de staatssecretaris van Asiel en Migratie met hotels?", "2099D00001")]
    [InlineData("Wat zegt de staatssecretaris over hotels?", "2099D00001")]
    [InlineData("What did the Minister of Justice and Security say about hotels?", "2099D00003")]
    [InlineData("What does the State Secretary for Asylum and Migration say about hotels?", "2099D00001")]
    public void APaperOrAPersonLimitsTheLetters(string question, string admitted)
    {
        var limited = QuestionLimits.Read(question, Letters);

        Assert.Equal([admitted], Letters.Where(limited.Filter.Admits).Select(letter => letter.DocumentNumber));
        Assert.Contains("hotels", limited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNoMotionIsStoredMotionsAreWhatLettersWriteAbout() =>
        Assert.True(QuestionLimits.Read("Wat staat er in moties over hotels?", [Letters[0]]).Filter.IsNone);

    [Fact]
    public void ADossierOfWhichNothingIsStoredAdmitsNothing() =>
        Assert.DoesNotContain(Letters, QuestionLimits.Read("Wat staat er in dossier 12345 over hotels?", Letters).Filter.Admits);

    [Property]
    public bool AnyTextIsReadWithoutFault(string? text) => QuestionLimits.Read(text ?? "", Letters).Text.Length <= (text ?? "").Length + 20;

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}

using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Searching.Limits;
using Assistant.Tests.Support;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Searching.Limits;

public sealed class QuestionLimitsTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

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
    [InlineData("In letters dated 2023 or later, what is said about shelters?", "2023-01-01", null, ", what is said about shelters?")]
    [InlineData("Wat staat er in brieven uit 2023 of later over opvang?", "2023-01-01", null, "Wat staat er over opvang?")]
    [InlineData("Wat staat er in brieven uit 2022 of eerder over opvang?", null, "2022-12-31", "Wat staat er over opvang?")]
    [InlineData("Wat staat er in brieven na 2022 en voor 2024 over opvang?", "2023-01-01", "2023-12-31", "Wat staat er over opvang?")]
    [InlineData("What do letters after March 2023 and before June 2024 say about shelters?", "2023-04-01", "2024-05-31", "What do say about shelters?")]
    [InlineData("Wat staat er in brieven sinds 2022 maar tot en met mei 2023 over opvang?", "2022-01-01", "2023-05-31", "Wat staat er over opvang?")]
    [InlineData("What do letters before June 2024 and after March 2023 say about shelters?", "2023-04-01", "2024-05-31", "What do say about shelters?")]
    [InlineData("What is said about shelters in letters from March 2023 and before June 2024?", "2023-03-01", "2024-05-31", "What is said about shelters?")]
    [InlineData("What is said about shelters in letters from 2022 and up to 2023?", "2022-01-01", "2023-12-31", "What is said about shelters?")]
    [InlineData("What has been promised since 2022 and before 2024 about shelters?", "2022-01-01", "2023-12-31", "What has been promised about shelters?")]
    [InlineData("Wat staat er in brieven na 2022 en voor 31 juni 2024 over opvang?", "2023-01-01", null, "Wat staat er over opvang?")]
    [InlineData("Wat staat er over opvang in brieven sinds 2023-05-01?", "2023-05-01", null, "Wat staat er over opvang?")]
    [InlineData("What is said in letters of 2023 and older people?", "2023-01-01", "2023-12-31", "What is said and older people?")]
    [InlineData("Wat staat er in brieven van 2023 en ouderbijdrage?", "2023-01-01", "2023-12-31", "Wat staat er en ouderbijdrage?")]
    [InlineData("Wat staat er in brieven na 2021 tot en met 2023 over opvang?", "2022-01-01", "2023-12-31", "Wat staat er over opvang?")]
    [InlineData("What is said about shelters in letters from 2022 till 2024?", "2022-01-01", "2024-12-31", "What is said about shelters?")]
    [InlineData("Wat staat er over opvang in brieven uit 2022-2023?", "2022-01-01", "2023-12-31", "Wat staat er over opvang?")]
    [InlineData("Wat staat er over opvang in brieven van 2022 of 2023?", "2022-01-01", "2023-12-31", "Wat staat er over opvang?")]
    [InlineData("Wat staat er in brieven van 2023 en voor 2025 geplande maatregelen?", "2023-01-01", "2023-12-31", "Wat staat er en voor 2025 geplande maatregelen?")]
    [InlineData("What do letters of 2023 and later research say?", "2023-01-01", "2023-12-31", "What do and later research say?")]
    [InlineData("What is said about shelters in letters up to 2023?", null, "2023-12-31", "What is said about shelters?")]
    [InlineData("What is said about shelters in letters not before 2023?", "2023-01-01", null, "What is said about shelters?")]
    [InlineData("What is said about shelters in letters since 1/5/2023?", "2023-05-01", null, "What is said about shelters?")]
    [InlineData("letters from 2022 to 2023 about shelters", "2022-01-01", "2023-12-31", "about shelters")]
    [InlineData("Wat vragen moties sinds mei 2023 over opvang?", "2023-05-01", null, "Wat over opvang?")]
    [InlineData("Hoeveel geld heeft de minister in 2023 toegezegd voor opvang?", "2023-01-01", "2023-12-31", "Hoeveel geld heeft de minister toegezegd voor opvang?")]
    [InlineData("Wat is er de afgelopen twee jaar toegezegd over opvang?", "2023-03-10", null, "Wat is er toegezegd over opvang?")]
    [InlineData("Wat is er in het afgelopen jaar gedaan aan opvang?", "2024-03-10", null, "Wat is er gedaan aan opvang?")]
    [InlineData("Wat is er de laatste zes maanden gemeld over opvang?", "2024-09-10", null, "Wat is er gemeld over opvang?")]
    [InlineData("Wat is er sinds vorig jaar veranderd aan de opvang?", "2024-01-01", null, "Wat is er veranderd aan de opvang?")]
    [InlineData("Wat heeft de minister vorig jaar toegezegd over opvang?", "2024-01-01", "2024-12-31", "Wat heeft de minister toegezegd over opvang?")]
    [InlineData("What has been done about shelters in the last two years?", "2023-03-10", null, "What has been done about shelters?")]
    [InlineData("What was promised about shelters over the past 18 months?", "2023-09-10", null, "What was promised about shelters?")]
    [InlineData("What has changed in the shelters since last year?", "2024-01-01", null, "What has changed in the shelters?")]
    [InlineData("What did the minister promise last year about shelters?", "2024-01-01", "2024-12-31", "What did the minister promise about shelters?")]
    public void ADateOfLettersLimitsThem(string question, string? from, string? to, string rest)
    {
        var limited = QuestionLimits.Read(question, Letters, Today);

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
    [InlineData("Waarom zijn de brieven niet voor 2024 verstuurd?")]
    [InlineData("What do letters before 2022 and after 2023 say?")]
    [InlineData("Hoeveel slachtoffers werden tussen 2019 en 2021 gemeld?")]
    [InlineData("How many victims were reported before 2022?")]
    [InlineData("How many victims were reported in 2021?")]
    [InlineData("Which victims said they were exploited before 2020?")]
    [InlineData("What does the minister say about people who came between 2015 and 2018?")]
    [InlineData("Wanneer komt er een brief over opvang?")]
    [InlineData("Hoeveel slachtoffers waren er vorig jaar?")]
    [InlineData("How many victims were counted last year?")]
    [InlineData("Wat is er de afgelopen jaren gebeurd?")]
    [InlineData("What does the Ministry of Foreign Affairs do against trafficking?")]
    [InlineData("Welke gesprekken zijn er met het ministerie van Justitie en Veiligheid?")]
    [InlineData("What did the previous minister say?")]
    [InlineData("Wat staat er over artikel 273f uit 2005?")]
    [InlineData("Wat vindt de minister van de staatssecretaris?")]
    [InlineData("What does the Minister of Foreign Affairs do against trafficking?")]
    [InlineData("Wat zegt de minister over de motie van het lid Jansen?")]
    [InlineData("Hoe werkt minister Vliegveld samen met de politie?")]
    [InlineData("")]
    public void WhatBelongsToTheContentLimitsNothing(string question)
    {
        var limited = QuestionLimits.Read(question, Letters, Today);

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
    [InlineData("What does the Ministry of Justice and Security do about hotels?", "2099D00003")]
    [InlineData("What did the justice ministry say about hotels?", "2099D00003")]
    [InlineData("What did the justice minister say about hotels?", "2099D00003")]
    [InlineData("What has the Ministry for Asylum and Migration promised about hotels?", "2099D00001")]
    [InlineData("Wat doet het ministerie van Justitie en Veiligheid aan hotels?", "2099D00003")]
    [InlineData("Wat doet het ministerie van JenV aan hotels?", "2099D00003")]
    [InlineData("Wat zegt de minister van JenV over hotels?", "2099D00003")]
    public void APaperOrAPersonLimitsTheLetters(string question, string admitted)
    {
        var limited = QuestionLimits.Read(question, Letters, Today);

        Assert.Equal([admitted], Letters.Where(limited.Filter.Admits).Select(letter => letter.DocumentNumber));
        Assert.Contains("hotels", limited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNoMotionIsStoredMotionsAreWhatLettersWriteAbout() =>
        Assert.True(QuestionLimits.Read("Wat staat er in moties over hotels?", [Letters[0]], Today).Filter.IsNone);

    [Fact]
    public void ADossierOfWhichNothingIsStoredAdmitsNothing() =>
        Assert.DoesNotContain(Letters, QuestionLimits.Read("Wat staat er in dossier 12345 over hotels?", Letters, Today).Filter.Admits);

    [Fact]
    public void WhereNoLetterIsThatRecentTheNewestOneIsCountedBackFrom()
    {
        var limited = QuestionLimits.Read("Wat is er het afgelopen jaar gedaan aan opvang?", Letters, Today.AddYears(3));

        Assert.Equal(Letters[0].Date.AddYears(-1), limited.Filter.From);
    }

    [Property]
    public bool AnyTextIsReadWithoutFault(string? text) => QuestionLimits.Read(text ?? "", Letters, Today).Text.Length <= (text ?? "").Length + 20;

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}

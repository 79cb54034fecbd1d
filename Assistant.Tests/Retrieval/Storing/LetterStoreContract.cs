using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Storing;

/// <summary>What every store promises to those who write and to those who read.</summary>
public abstract class LetterStoreContract : RebuildContract
{
    [SkippableFact]
    public async Task BeforeTheFirstIngestThereIsNothingToRead() => Assert.Null(await AcquireAsync());

    [SkippableFact]
    public async Task ALetterComesBackAsItWasStored()
    {
        var letter = Some.Letter("2099D00001", "Eerste alinea.", "Tweede alinea.");
        await StoreAsync(letter);

        using var snapshot = await AcquireAsync();

        Assert.Equivalent(letter, await snapshot!.FindLetterAsync("2099D00001", default), strict: true);
        Assert.Equal("2099D00001", Assert.Single(snapshot.Letters).DocumentNumber);
        Assert.Null(await snapshot.FindLetterAsync("2099D09999", default));
    }

    [SkippableFact]
    public async Task TheSameContentAgainChangesNothingAndSaysSo()
    {
        var letter = Some.Letter();
        Assert.Equal(ReplaceOutcome.Added, await StoreAsync(letter));
        using var before = await AcquireAsync();

        Assert.Equal(ReplaceOutcome.Unchanged, await StoreAsync(letter));

        using var after = await AcquireAsync();
        Assert.Equal(before!.Generation, after!.Generation);
    }

    [SkippableFact]
    public async Task ANewVersionTakesThePlaceOfTheOldOne()
    {
        await StoreAsync(Some.Letter("2099D00001", "De oude tekst over kamelen.", "Nog een alinea over kamelen."));

        Assert.Equal(ReplaceOutcome.Changed, await StoreAsync(Some.Letter("2099D00001", "De nieuwe tekst over olifanten.")));

        Assert.Empty(await SearchAsync("kamelen"));
        Assert.Equal(["2099D00001#0"], await SearchAsync("olifanten"));
        using var snapshot = await AcquireAsync();
        Assert.Contains("olifanten", (await snapshot!.FindLetterAsync("2099D00001", default))!.Text, StringComparison.Ordinal);
        Assert.Single(snapshot.Letters);
    }

    [SkippableFact]
    public async Task AReaderKeepsItsLettersWhileTheyAreReplacedAndRemoved()
    {
        await StoreAsync(Some.Letter("2099D00001", "De oude tekst over kamelen."), Some.Letter("2099D00002", "De oude tekst over kamelen."));
        using var before = await AcquireAsync();

        await using (var store = await OpenAsync())
        {
            await ReplaceAsync(store, Some.Letter("2099D00001", "De nieuwe tekst over olifanten."));
            await store.RemoveAsync("2099D00002", default);
            await store.CommitAsync(default);
        }

        Assert.Equal("De oude tekst over kamelen.", (await before!.FindLetterAsync("2099D00001", default))!.Text);
        Assert.Equal(["2099D00001#0", "2099D00002#0"], await SearchAsync(before, "kamelen"));
        Assert.Empty(await SearchAsync(before, "olifanten"));
    }

    [SkippableFact]
    public async Task WhatIsNotCommittedIsNeitherSeenNorKept()
    {
        await StoreAsync(Some.Letter("2099D00001", "De oude tekst over kamelen."), Some.Letter("2099D00002", "De oude tekst over kamelen."));
        await using (var store = await OpenAsync())
        {
            await ReplaceAsync(store, Some.Letter("2099D00001", "De nieuwe tekst over olifanten."));
            await ReplaceAsync(store, Some.Letter("2099D00003", "Een derde over olifanten."));
            await store.RemoveAsync("2099D00002", default);
            Assert.Equal(["2099D00001#0", "2099D00002#0"], await SearchAsync("kamelen"));
        }

        Assert.Equal(["2099D00001#0", "2099D00002#0"], await SearchAsync("kamelen"));
        Assert.Empty(await SearchAsync("olifanten"));
        await using var next = await OpenAsync();
        Assert.Equal(2, next.StoredHashes.Count);
    }

    [SkippableFact]
    public async Task ARemovedLetterIsGoneAndAMissingOneIsReported()
    {
        await StoreAsync(Some.Letter());
        await using (var store = await OpenAsync())
        {
            Assert.True(await store.RemoveAsync("2099D00001", default));
            Assert.False(await store.RemoveAsync("2099D00001", default));
            Assert.False(await store.RemoveAsync("2099D09999", default));
            await store.CommitAsync(default);
        }

        using var snapshot = await AcquireAsync();
        Assert.Empty(snapshot!.Letters);
        Assert.Null(await snapshot.FindLetterAsync("2099D00001", default));
    }

    [SkippableFact]
    public async Task ALetterThatIsWrittenTwiceBeforeTheCommitIsThereOnceInItsLastForm()
    {
        await StoreAsync(Some.Letter("2099D00001", "Eerst kamelen."));
        await using (var store = await OpenAsync())
        {
            await ReplaceAsync(store, Some.Letter("2099D00001", "Dan olifanten.", "En nog meer olifanten.", "Overal olifanten."));
            await store.RemoveAsync("2099D00001", default);
            await ReplaceAsync(store, Some.Letter("2099D00001", "Tot slot giraffen en olifanten."));
            await store.CommitAsync(default);
        }

        Assert.Equal(["2099D00001#0"], await SearchAsync("olifanten giraffen kamelen"));
    }

    [SkippableFact]
    public async Task ASecondWriterIsToldThatAnotherIngestIsAtWork()
    {
        await using var first = await OpenAsync();

        var second = await Stores.OpenAsync(default);

        Assert.Null(second.Store);
        Assert.Contains("Another ingest", second.Problem, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task EqualScoresComeInTheOrderOfLettersAndPlaces()
    {
        string[] same = ["Precies dezelfde zin over kamelen.", "Precies dezelfde zin over kamelen."];
        await StoreAsync(Some.Letter("2099D00003", same));
        await StoreAsync(Some.Letter("2099D00001", same), Some.Letter("2099D00002", same));

        Assert.Equal(
            ["2099D00001#0", "2099D00001#1", "2099D00002#0", "2099D00002#1", "2099D00003#0", "2099D00003#1"],
            await SearchAsync("kamelen"));
        Assert.Equal(["2099D00001#0", "2099D00001#1", "2099D00002#0"], await SearchAsync("kamelen", 3));
    }

    [SkippableFact]
    public async Task AShortFormAndWhatItStandsForFindEachOther()
    {
        var letter = Some.Letter("2099D00001", "Het House of Inner Strength (HIS) is een inloophuis.", "Gemeenten betalen zelf mee.");
        await StoreAsync(letter with { Head = letter.Head with { Abbreviations = [new("HIS", "House of Inner Strength")] } }, Some.Letter("2099D00002", "Ik spreek vaak met HIS over kamelen."));
        Assert.Equal(["2099D00001#0", "2099D00002#0"], (await SearchAsync("HIS")).Order(StringComparer.Ordinal));
        Assert.Equal(["2099D00001#0", "2099D00002#0"], (await SearchAsync("House of Inner Strength")).Take(2).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task AFilterLimitsTheSearchToItsLetters()
    {
        await StoreAsync(
            Some.Letter("2099D00001", "Een zin over kamelen."), Some.Letter("2099D00002", "Een zin over kamelen."), Some.Letter("2099D00003", "Een zin over kamelen."));
        using var snapshot = await AcquireAsync();
        var question = QuestionAnalyzer.Analyze(snapshot!, "kamelen", QuestionLanguage.Dutch);

        Assert.Equal(["2099D00001#0", "2099D00003#0"], await SearchAsync(snapshot!, question with { Filter = new PassageFilter { Letters = ["2099D00003", "2099D00001"] } }));
        Assert.Empty(await SearchAsync(snapshot!, question with { Filter = new PassageFilter { Letters = ["2099D09999"] } }));
        Assert.Empty(await SearchAsync(snapshot!, question with { Filter = new PassageFilter { From = new DateOnly(2098, 1, 1) } }));
        Assert.Equal(3, (await SearchAsync(snapshot!, question with { Filter = new PassageFilter { From = new DateOnly(2024, 3, 14), To = new DateOnly(2024, 3, 14) } })).Count);
    }

    [SkippableFact]
    public async Task EveryKindOfFilterAdmitsTheSamePassagesAsItsLetters()
    {
        var random = new Random(28638);
        await StoreAsync([.. Enumerable.Range(0, 30).Select(number => FiledLetters.Filed(Some.Letter($"2099D{number:D5}", "Een zin over kamelen.", "Nog een zin over kamelen."), random))]);
        using var snapshot = await AcquireAsync();
        var question = QuestionAnalyzer.Analyze(snapshot!, "kamelen", QuestionLanguage.Dutch);

        for (var round = 0; round < 40; round++)
        {
            var filter = FiledLetters.Filter(random);
            var admitted = snapshot!.Letters.Where(filter.Admits).Select(letter => letter.DocumentNumber).Order(StringComparer.Ordinal);

            var found = await SearchAsync(snapshot, question with { Filter = filter }, 100);

            Assert.Equal(admitted.SelectMany(number => (string[])[$"{number}#0", $"{number}#1"]), found.Order(StringComparer.Ordinal));
        }
    }

    [SkippableFact]
    public async Task ALetterOfManyPassagesIsThereWhole()
    {
        await StoreAsync(Some.Letter("2099D00001", [.. Enumerable.Range(0, 450).Select(number => $"Alinea {number} over kamelen.")]));

        Assert.Equal(450, (await SearchAsync("kamelen", 1000)).Count);
        Assert.Equal(["2099D00001#449"], await SearchAsync("449"));
    }

    [SkippableTheory]
    [InlineData("a/b?c=d&e#f")]
    [InlineData("\"quoted\" {\"must\":[]}")]
    [InlineData("spatie en é en 😀")]
    [InlineData("../../etc/passwd")]
    public async Task ANumberIsDataWhateverItHolds(string number)
    {
        await StoreAsync(Some.Letter(number, "Eerst kamelen."), Some.Letter("2099D00002", "Ook kamelen."));
        await StoreAsync(Some.Letter(number, "Dan olifanten."));
        using var snapshot = await AcquireAsync();
        var question = QuestionAnalyzer.Analyze(snapshot!, "olifanten", QuestionLanguage.Dutch);

        Assert.Equal([$"{number}#0"], await SearchAsync(snapshot!, question with { Filter = new PassageFilter { Letters = [number] } }));
        Assert.Equal(["2099D00002#0"], await SearchAsync("kamelen"));
        Assert.Equal("Dan olifanten.", (await snapshot!.FindLetterAsync(number, default))!.Text);
    }

    [SkippableFact]
    public async Task ALetterWithoutPassagesIsStoredAndFoundByItsNumber()
    {
        var letter = Some.Letter();
        await using (var store = await OpenAsync())
        {
            Assert.Equal(ReplaceOutcome.Added, await store.ReplaceAsync(letter, [], default));
            await store.CommitAsync(default);
        }

        using var snapshot = await AcquireAsync();
        Assert.NotNull(await snapshot!.FindLetterAsync("2099D00001", default));
        Assert.Empty(await SearchAsync("verzonnen"));
        Assert.Equal(ReplaceOutcome.Unchanged, await StoreAsync(letter));
    }

    [SkippableFact]
    public async Task EveryCommitOfOneWriterIsSeenByItselfAndOneWithoutChangesIsNone()
    {
        await using var store = await OpenAsync();
        await ReplaceAsync(store, Some.Letter("2099D00001", "Kamelen."));
        await store.CommitAsync(default);
        using var first = await AcquireAsync();
        await store.CommitAsync(default);
        using var same = await AcquireAsync();
        await ReplaceAsync(store, Some.Letter("2099D00001", "Olifanten."));
        await ReplaceAsync(store, Some.Letter("2099D00002", "Kamelen."));
        await store.CommitAsync(default);
        using var second = await AcquireAsync();

        Assert.Equal(first!.Generation, same!.Generation);
        Assert.NotEqual(first.Generation, second!.Generation);
        Assert.Equal(["2099D00001#0"], await SearchAsync(first, "kamelen"));
        Assert.Equal(["2099D00002#0"], await SearchAsync(second, "kamelen"));
        Assert.Equal(["2099D00002", "2099D00001"], second.Letters.Select(letter => letter.DocumentNumber));
    }

    [SkippableFact]
    public async Task ScoresDoNotDependOnWhatWasThereBefore()
    {
        Letter[] letters = [Some.Letter("2099D00001", "Kamelen in de woestijn.", "Olifanten."), Some.Letter("2099D00002", "Een kameel.", "Iets anders.")];
        await StoreAsync(letters);
        var fresh = await ScoresAsync("kamelen woestijn");
        await StoreAsync(Some.Letter("2099D00003", "Nog heel veel meer kamelen.", "Woestijn woestijn woestijn."), Some.Letter("2099D00001", "Anders."));

        await using (var store = await OpenAsync())
        {
            await store.RemoveAsync("2099D00003", default);
            await store.CommitAsync(default);
        }

        await StoreAsync(letters);
        Assert.Equal(fresh, await ScoresAsync("kamelen woestijn"));
    }
}

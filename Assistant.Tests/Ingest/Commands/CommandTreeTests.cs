using System.Text.Json;
using Assistant.Ingest.Commands;
using Assistant.Tests.Ingest.Parsing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Ingest.Commands;

public sealed class CommandTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ALetterIsStoredAndTheSecondTimeUnchanged()
    {
        var file = Write("brief.txt", new LetterPage().ToString());
        Assert.Equal(ExitCodes.Done, await RunAsync("ingest", file));
        Assert.Contains("1 new, 0 changed, 0 unchanged, 0 withdrawn, 0 refused", _output.ToString(), StringComparison.Ordinal);

        Assert.Equal(ExitCodes.Done, await RunAsync("ingest", file));
        Assert.Contains("0 new, 0 changed, 1 unchanged, 0 withdrawn, 0 refused", _output.ToString(), StringComparison.Ordinal);

        Write("brief.txt", new LetterPage { Body = "Een andere verzonnen tekst.\n\n" }.ToString());
        Assert.Equal(ExitCodes.Done, await RunAsync("ingest", file));
        Assert.Contains("0 new, 1 changed, 0 unchanged, 0 withdrawn, 0 refused", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARefusedFileIsNamedWithItsReasonAndDoesNotStopTheRest()
    {
        Write("a-leeg.txt", "");
        Write("b-datum.txt", new LetterPage { NumberLine = "Nummer: 2099D00001, datum: 2099-02-30\n\n" }.ToString());
        Write("c-goed.txt", new LetterPage().ToString());
        Assert.Equal(ExitCodes.SomeRefused, await RunAsync("ingest", _folder.Path, "weg.txt"));
        Assert.Contains("a-leeg.txt: refused: the file is empty", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("b-datum.txt: refused: line 10:", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("weg.txt: there is no such file or folder", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("new: 2099D00001", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchPrintsTheAgreedJson()
    {
        var page = new LetterPage { Body = "  1. Opvang\n\nDe opvang van kamelen wordt uitgebreid.1\n\n", Notes = ["Kamerstuk 99 638, nr. 3."] };
        await RunAsync("ingest", Write("brief.txt", page.ToString()));
        _output.GetStringBuilder().Clear();

        Assert.Equal(ExitCodes.Done, await RunAsync("search", "Wat gebeurt er met de kamelen?", "--top", "3", "--json"));
        using var json = JsonDocument.Parse(_output.ToString());
        var hit = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(["rank", "score", "letter", "paper", "date", "section", "text", "footnotes"], hit.EnumerateObject().Select(p => p.Name));
        Assert.Equal(1, hit.GetProperty("rank").GetInt32());
        Assert.Equal("2099D00001", hit.GetProperty("letter").GetString());
        Assert.Equal("kst-99638-7", hit.GetProperty("paper").GetString());
        Assert.Equal("2099-03-14", hit.GetProperty("date").GetString());
        Assert.Equal("Opvang", hit.GetProperty("section").GetString());
        Assert.Equal("De opvang van kamelen wordt uitgebreid.", hit.GetProperty("text").GetString());
        var note = Assert.Single(hit.GetProperty("footnotes").EnumerateArray());
        Assert.Equal("""{"number":1,"text":"Kamerstuk 99 638, nr. 3.","papers":["kst-99638-3"]}""", JsonSerializer.Serialize(note));
    }

    [Fact]
    public async Task SearchPrintsTheParagraphsAroundOnDemand()
    {
        var (stables, camels, costs) = (Long("Voor de stallen is gezorgd."), Long("De opvang van kamelen wordt uitgebreid."), Long("De kosten volgen later."));
        var page = new LetterPage { Body = $"  1. Opvang\n\n{stables}\n\n{camels}\n\n{costs}\n\n  2. Vervoer\n\n{Long("Het vervoer is geregeld.")}\n\n" };
        await RunAsync("ingest", Write("brief.txt", page.ToString()));
        _output.GetStringBuilder().Clear();

        Assert.Equal(ExitCodes.Done, await RunAsync("search", "Wat gebeurt er met de kamelen?", "--top", "1", "--context", "1", "--json"));
        using (var json = JsonDocument.Parse(_output.ToString()))
        {
            var hit = Assert.Single(json.RootElement.EnumerateArray());
            Assert.Equal(stables, Assert.Single(hit.GetProperty("before").EnumerateArray()).GetString());
            Assert.Equal(costs, Assert.Single(hit.GetProperty("after").EnumerateArray()).GetString());
        }

        _output.GetStringBuilder().Clear();
        await RunAsync("search", "Wat gebeurt er met de kamelen?", "--top", "1", "--context", "2");
        Assert.Contains($"   | {stables}{Environment.NewLine}   {camels}{Environment.NewLine}   | {costs}", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("vervoer", _output.ToString(), StringComparison.OrdinalIgnoreCase);

        // Short paragraphs would become one passage.
        static string Long(string sentence) => string.Join(' ', Enumerable.Repeat(sentence, 16));
    }

    [Fact]
    public async Task ARemovedLetterIsNoLongerListed()
    {
        await RunAsync("ingest", Write("brief.txt", new LetterPage().ToString()));
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.Done, await RunAsync("list"));
        Assert.Equal("2099D00001\t2099-03-14\t99 638, nr. 7\tVoortgang van een verzonnen aanpak", _output.ToString().Trim());

        Assert.Equal(ExitCodes.Done, await RunAsync("remove", "2099D00001"));
        Assert.Equal(ExitCodes.NothingDone, await RunAsync("remove", "2099D00001"));
        Assert.Equal(ExitCodes.NothingDone, await RunAsync("search", "kamelen"));
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("ingest", "er-is-niets")]
    [InlineData("onbekend")]
    [InlineData("search", "vraag", "--top", "0")]
    [InlineData("search", "vraag", "--top", "veel")]
    [InlineData("search", "vraag", "--context", "11")]
    [InlineData("remove", "2099D00001")]
    [InlineData("eval")]
    [InlineData("eval", "--beir", "er-is-niets")]
    [InlineData("eval", "--questions", "er-is-niets")]
    [InlineData("eval", "--aligned", "er-is-niets", "hier-ook")]
    [InlineData("eval", "--beir", "a", "--questions", "b")]
    public async Task WrongUsageAndNothingToDoAreToldApartFromFaults(params string[] args)
    {
        Assert.Equal(ExitCodes.NothingDone, await RunAsync(args));
        Assert.NotEmpty(_error.ToString());
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "data")));
    }

    [Fact]
    public async Task ADataDirectoryThatCannotBeUsedIsAStoreFault()
    {
        var file = Write("brief.txt", new LetterPage().ToString());
        Write("data", "a file where the folder should be");
        Assert.Equal(ExitCodes.StoreFault, await RunAsync("ingest", file));
        Assert.NotEmpty(_error.ToString());
    }

    [Fact]
    public async Task SearchAsksTheLettersThatAQuestionNames()
    {
        await StoreAsync(("2099D00001", "2020-05-01", "De opvang van kamelen wordt uitgebreid."), ("2099D00002", "2024-05-01", "Ook kamelen krijgen hulp bij het vinden van een plek."));

        Assert.Equal(ExitCodes.Done, await RunAsync("search", "Wat staat er in brieven sinds 2023 over opvang van kamelen?"));

        Assert.Contains("Searching 1 of 2 letters.", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Ook kamelen krijgen hulp", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("uitgebreid", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchShowsTheSameWordsOnce()
    {
        await StoreAsync(
            ("2099D00001", "2020-05-01", "De opvang van kamelen wordt uitgebreid."),
            ("2099D00002", "2024-05-01", "De opvang van kamelen wordt uitgebreid."),
            ("2099D00003", "2024-06-01", "De opvang van kamelen in het land wordt in de loop van het jaar gesloten."));

        Assert.Equal(ExitCodes.Done, await RunAsync("search", "opvang van kamelen", "--top", "2"));

        Assert.Contains("uitgebreid", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("gesloten", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvalPrintsTheMeasures()
    {
        Write("set/corpus.jsonl", """{"_id":"d1","title":"Opvang","text":"De opvang van kamelen."}""" + "\n" + """{"_id":"d2","title":"","text":"Iets over olifanten."}""");
        Write("set/queries.jsonl", """{"_id":"q1","text":"Waar zijn de kamelen?"}""");
        Write("set/qrels.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\n");
        Assert.Equal(ExitCodes.Done, await RunAsync("eval", "--beir", Path.Combine(_folder.Path, "set")));
        Assert.Contains("1 queries, 2 documents: nDCG@10 1.000, R@10 1.000, R@100 1.000, MRR@10 1.000", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvalAsksTheStoredLettersAndComparesWithASavedRun()
    {
        await RunAsync("ingest", Write("brief.txt", new LetterPage { Body = "De opvang van kamelen wordt uitgebreid.\n\n" }.ToString()));
        var right = Write("vragen.jsonl", """{"id":"v1","language":"nl","question":"Wat gebeurt er met de kamelen?","answerable":true,"keys":[["uitgebreid"]]}""");
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.Done, await RunAsync("eval", "--questions", right, "--json"));
        var saved = Write("eerder.json", _output.ToString());
        var wrong = Write("vragen.jsonl", """{"id":"v1","language":"nl","question":"Wat gebeurt er met de kamelen?","answerable":true,"keys":[["afgeschaft"]]}""");

        Assert.Equal(ExitCodes.Done, await RunAsync("eval", "--questions", wrong, "--baseline", saved));
        Assert.Contains("nl first hit: 1.0000 -> 0.0000 (-1.0000), p 1.0000, 0 better, 1 worse", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("  v1: 1.000 -> 0.000", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvalSaysWhenTheBaselineIsOfAnotherSetAndPrintsWhatItMeasured()
    {
        await RunAsync("ingest", Write("brief.txt", new LetterPage { Body = "De opvang van kamelen wordt uitgebreid.\n\n" }.ToString()));
        var questions = Write("vragen.jsonl", """{"id":"v1","question":"Wat gebeurt er met de kamelen?","answerable":true,"keys":[["uitgebreid"]]}""");
        var similar = Write("similar.json", """{"set":"other","documents":7,"queries":[{"id":"v1","measures":{"nl first hit":0}}]}""");
        var foreign = Write("foreign.json", """{"set":"other","documents":7,"queries":[{"id":"q9","measures":{"nl first hit":0}}]}""");

        Assert.Equal(ExitCodes.Done, await RunAsync("eval", "--questions", questions, "--baseline", similar));
        Assert.Contains("The baseline is of other with 7 documents", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("nl first hit: 0.0000 -> 1.0000 (+1.0000), p 1.0000, 1 better, 0 worse", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("  v1: 0.000 -> 1.000", _output.ToString(), StringComparison.Ordinal);

        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.NothingDone, await RunAsync("eval", "--questions", questions, "--baseline", foreign));
        Assert.Contains("share no query", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 queries, 1 documents: nl first hit 1.000", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","keys":[]""")]
    [InlineData(""","keys":[null]""")]
    [InlineData(""","keys":[[]]""")]
    [InlineData(""","keys":[["uitgebreid",""]]""")]
    public async Task EvalTakesNoAnswerableQuestionWithoutKeys(string keys)
    {
        var questions = Write("vragen.jsonl", $$"""{"id":"v1","question":"Wat gebeurt er?","answerable":true{{keys}}}""");

        Assert.Equal(ExitCodes.NothingDone, await RunAsync("eval", "--questions", questions));
        Assert.Contains("vragen.jsonl, line 1", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LettersOfAnEarlierVersionAreKeptByAReindex()
    {
        await RunAsync("ingest", Write("brief.txt", new LetterPage { Body = "De opvang van kamelen wordt uitgebreid.\n\n" }.ToString()));
        EarlierVersion.Mark(Path.Combine(_folder.Path, "data"));
        Assert.Equal(ExitCodes.StoreFault, await RunAsync("search", "kamelen"));
        Assert.Contains("Run reindex", _error.ToString(), StringComparison.Ordinal);

        Assert.Equal(ExitCodes.Done, await RunAsync("reindex"));

        Assert.Equal(ExitCodes.Done, await RunAsync("search", "kamelen"));
        Assert.Contains("De opvang van kamelen", _output.ToString(), StringComparison.Ordinal);
    }

    private async Task StoreAsync(params (string Number, string Date, string Text)[] letters)
    {
        var files = letters.Select(letter => Write($"{letter.Number}.txt", new LetterPage
        {
            NumberLine = $"Nummer: {letter.Number}, datum: {letter.Date}, bijgewerkt: {letter.Date} 09:30, versie: 1\n\n",
            Body = letter.Text + "\n\n",
        }.ToString()));
        Assert.Equal(ExitCodes.Done, await RunAsync(["ingest", .. files]));
        _output.GetStringBuilder().Clear();
    }

    private Task<int> RunAsync(params string[] args) =>
        CommandTree.RunAsync([.. args, "--data", Path.Combine(_folder.Path, "data")], _output, _error, CancellationToken.None);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}

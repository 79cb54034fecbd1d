using System.CommandLine;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Searching.Limits;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Commands;

/// <summary><c>search "&lt;question&gt;" [--top n] [--context n] [--json] [--since day] [--until day] [--letter number] [--dossier digits] [--signed-by name] [--kind word]</c></summary>
internal static class SearchCommand
{
    private const int ChoosingFrom = 3;

    public static Command Create(Option<string> data)
    {
        var options = new SearchOptions();
        var command = new Command("search", "Prints the passages that a question is about, best first. A question may name the letters it is put to: \"in brieven sinds 2023\".") { options.Question };
        foreach (var option in options.All)
            command.Options.Add(option);

        command.SetAction((parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            return StoreFaults.GuardAsync(
                console.Error,
                token => RunAsync(new Asked(parsed.GetValue(options.Question)!, options.Filter(parsed), parsed.GetValue(options.Top), parsed.GetValue(options.Context), parsed.GetValue(options.Json)), parsed.GetValue(data)!, console, token),
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Asked asked, string data, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var setup = StoreSetup.Of(data, console.Error);
        using var source = setup.Stores.Read();
        using var snapshot = await source.AcquireAsync(cancellationToken);
        if (snapshot is null || snapshot.Letters.Count == 0)
        {
            console.Error.WriteLine("There are no letters to search yet.");
            return ExitCodes.NothingDone;
        }

        var language = QuestionLanguageDetector.Detect(asked.Question, QuestionLanguage.Dutch);
        var limited = asked.Filter.IsNone ? QuestionLimits.Read(asked.Question, snapshot.Letters, StoreSetup.Today) : new LimitedQuestion(asked.Filter, asked.Question);
        if (snapshot.Within(limited.Filter) is { } letters)
            console.Error.WriteLine($"Searching {letters.Count} of {snapshot.Letters.Count} letters.");

        var question = QuestionAnalyzer.Analyze(snapshot, limited.Text, language) with { Filter = limited.Filter };
        var found = PassageDiversity.Spread(await setup.Searcher.SearchAsync(snapshot, question, ChoosingFrom * asked.Top, cancellationToken), asked.Top);
        var hits = new List<SearchHit>(found.Count);
        foreach (var passage in found)
            hits.Add(new SearchHit(passage, await ContextAsync(snapshot, passage, asked.Context, cancellationToken)));

        console.Output.WriteLine(asked.Json ? SearchOutput.Json(hits) : SearchOutput.Text(hits));
        return ExitCodes.Done;
    }

    private static async ValueTask<PassageContext?> ContextAsync(StoreSnapshot snapshot, RankedPassage found, int paragraphs, CancellationToken cancellationToken) =>
        paragraphs > 0 && await snapshot.FindLetterAsync(found.Letter.DocumentNumber, cancellationToken) is { } letter
            ? PassageContext.Of(letter, found.Passage, paragraphs)
            : null;

    private sealed record Asked(string Question, PassageFilter Filter, int Top, int Context, bool Json);
}

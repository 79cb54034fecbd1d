using System.CommandLine;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Commands;

/// <summary><c>search "&lt;question&gt;" [--top n] [--json]</c></summary>
internal static class SearchCommand
{
    private const int DefaultTop = 10;
    private const int MostTop = 1000;

    public static Command Create(Option<string> data)
    {
        var question = new Argument<string>("question") { Description = "A question in Dutch or English." };
        var top = new Option<int>("--top") { Description = "How many passages.", HelpName = "n", DefaultValueFactory = _ => DefaultTop };
        top.Validators.Add(result =>
        {
            // Asking for the value of something that is no number throws, so the word itself is looked at.
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var count) || count is < 1 or > MostTop))
                result.AddError($"--top takes a number from 1 to {MostTop}.");
        });
        var json = new Option<bool>("--json") { Description = "Print an array of objects." };
        var command = new Command("search", "Prints the passages that a question is about, best first.") { question, top, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            return StoreFaults.GuardAsync(
                console.Error,
                token => RunAsync(new Asked(parsed.GetValue(question)!, parsed.GetValue(top), parsed.GetValue(json)), parsed.GetValue(data)!, console, token),
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Asked asked, string data, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var setup = StoreSetup.Of(data);
        using var source = setup.Stores.Read();
        using var snapshot = await source.AcquireAsync(cancellationToken);
        if (snapshot is null || snapshot.Letters.Count == 0)
        {
            console.Error.WriteLine("There are no letters to search yet.");
            return ExitCodes.NothingDone;
        }

        var language = QuestionLanguageDetector.Detect(asked.Question, QuestionLanguage.Dutch);
        var found = await setup.Searcher.SearchAsync(snapshot, QuestionAnalyzer.Analyze(snapshot, asked.Question, language), asked.Top, cancellationToken);
        console.Output.WriteLine(asked.Json ? SearchOutput.Json(found) : SearchOutput.Text(found));
        return ExitCodes.Done;
    }

    private sealed record Asked(string Question, int Top, bool Json);
}

using System.CommandLine;
using Assistant.Retrieval.Evaluating;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Commands;

/// <summary><c>eval --beir &lt;folder&gt; | --questions &lt;jsonl&gt; | --aligned &lt;nl&gt; &lt;en&gt; [--json] [--baseline &lt;file&gt;]</c></summary>
internal static class EvalCommand
{
    public static Command Create(Option<string> data)
    {
        var options = new EvalOptions();
        var command = new Command("eval", "Measures the search on a test set.")
        {
            options.Beir, options.Questions, options.Aligned, options.Language, options.Json, options.Baseline,
        };
        command.Validators.Add(result =>
        {
            Option[] sets = [options.Beir, options.Questions, options.Aligned];
            if (sets.Count(set => result.GetResult(set) is not null) != 1)
                result.AddError("eval takes exactly one of --beir, --questions and --aligned.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            return StoreFaults.GuardAsync(
                console.Error,
                token => RunAsync(parsed, options, parsed.GetValue(data)!, token),
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, EvalOptions options, string data, CancellationToken cancellationToken)
    {
        var console = parsed.InvocationConfiguration;
        Func<Task<EvaluationRun?>> measure;
        EvaluationRun? baseline;
        try
        {
            baseline = parsed.GetValue(options.Baseline) is { } saved ? EvaluationJson.Load(saved) : null;
            measure = Measurement(parsed, options, data, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"The test set or the baseline cannot be read: {Printable.Of(fault.Message)}");
            return ExitCodes.NothingDone;
        }

        if (await measure() is not { Queries.Count: > 0, Documents: > 0 } run)
        {
            console.Error.WriteLine("There is nothing to measure: no letters are stored, the set has no documents, or no query of it has judgements.");
            return ExitCodes.NothingDone;
        }

        var (report, problem) = Report(run, baseline);
        if (problem is not null)
            console.Error.WriteLine(Printable.Of(problem));
        console.Output.WriteLine(parsed.GetValue(options.Json) ? EvalOutput.Json(report) : EvalOutput.Text(report));
        return baseline is null || report.Changes is not null ? ExitCodes.Done : ExitCodes.NothingDone;
    }

    // What was measured is printed in any case.
    private static (RunReport Report, string? Problem) Report(EvaluationRun run, EvaluationRun? baseline)
    {
        try
        {
            var isOfAnother = baseline is not null && (baseline.Set != run.Set || baseline.Documents != run.Documents);
            return (RunReport.Of(run, baseline), isOfAnother ? $"The baseline is of {baseline!.Set} with {baseline.Documents} documents, this run of {run.Set} with {run.Documents}: are they the same test set?" : null);
        }
        catch (InvalidDataException fault)
        {
            return (RunReport.Of(run, null), $"Nothing is compared: {fault.Message}");
        }
    }

    // What cannot be read is told before anything is measured.
    private static Func<Task<EvaluationRun?>> Measurement(ParseResult parsed, EvalOptions options, string data, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(options.Beir) is { } folder)
        {
            var set = BeirSet.Load(folder);
            return () => SearchingAsync(data, parsed.InvocationConfiguration.Error, search => BeirEvaluation.RunAsync(NameOf(folder), set, parsed.GetValue(options.Language), search, cancellationToken));
        }

        if (parsed.GetValue(options.Questions) is { } file)
        {
            var questions = QuestionSet.Load(file);
            return () => AskStoredAsync(NameOf(file), questions, data, parsed.InvocationConfiguration.Error, cancellationToken);
        }

        var files = parsed.GetValue(options.Aligned)!;
        var lines = AlignedSet.Load(files[0], files[1]);
        return () => SearchingAsync(data, parsed.InvocationConfiguration.Error, search => AlignedEvaluation.RunAsync(NameOf(files[0]), lines, search, cancellationToken));
    }

    private static async Task<EvaluationRun?> SearchingAsync(string data, TextWriter warnings, Func<EvaluatedSearch, Task<EvaluationRun>> measure)
    {
        await using var setup = StoreSetup.Of(data, warnings);
        return await measure(setup.EvaluatedSearch);
    }

    private static async Task<EvaluationRun?> AskStoredAsync(string name, IReadOnlyList<RetrievalQuestion> questions, string data, TextWriter warnings, CancellationToken cancellationToken)
    {
        await using var setup = StoreSetup.Of(data, warnings);
        using var source = setup.Stores.Read();
        using var snapshot = await source.AcquireAsync(cancellationToken);
        return snapshot is null || snapshot.Letters.Count == 0 ? null : await QuestionEvaluation.RunAsync(name, questions, snapshot, setup.EvaluatedSearch.Searcher, StoreSetup.Today, cancellationToken);
    }

    private static string NameOf(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
}

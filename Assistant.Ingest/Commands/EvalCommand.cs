using System.CommandLine;
using System.Globalization;
using Assistant.Retrieval.Evaluating;
using Assistant.Retrieval.Language;

namespace Assistant.Ingest.Commands;

/// <summary><c>eval --beir &lt;folder&gt;</c></summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--beir")
        {
            Description = "A test set in BEIR's layout: corpus.jsonl, queries.jsonl and qrels.tsv.",
            HelpName = "folder",
            Required = true,
        };
        var language = new Option<QuestionLanguage?>("--language") { Description = "The language of all queries; detected query by query when left out." };
        var command = new Command("eval", "Measures the search on a test set, in memory.") { folder, language };
        command.SetAction((parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            return StoreFaults.GuardAsync(
                console.Error,
                token => RunAsync(parsed.GetValue(folder)!, parsed.GetValue(language), console, token),
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string folder, QuestionLanguage? language, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        BeirSet set;
        try
        {
            set = BeirSet.Load(folder);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"The test set cannot be read: {Printable.Of(fault.Message)}");
            return ExitCodes.NothingDone;
        }

        if (set.Queries.Count == 0)
        {
            console.Error.WriteLine("The test set has no queries with judgements.");
            return ExitCodes.NothingDone;
        }

        var metrics = await BeirEvaluation.RunAsync(set, language, cancellationToken);
        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{set.Queries.Count} queries, {set.Documents.Count} documents: nDCG@10 {metrics.NdcgAt10:0.000}, R@10 {metrics.RecallAt10:0.000}, R@100 {metrics.RecallAt100:0.000}, MRR@10 {metrics.MrrAt10:0.000}"));
        return ExitCodes.Done;
    }
}

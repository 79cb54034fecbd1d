using System.CommandLine;
using Assistant.Retrieval.Language;

namespace Assistant.Ingest.Commands;

/// <summary>The options of <see cref="EvalCommand"/>: exactly one of the first three names what to measure.</summary>
internal sealed record EvalOptions
{
    public Option<string> Beir { get; } = new("--beir")
    {
        Description = "A test set in BEIR's layout, searched in memory: corpus.jsonl, queries.jsonl and qrels.tsv or qrels/test.tsv.",
        HelpName = "folder",
    };

    public Option<string> Questions { get; } = new("--questions")
    {
        Description = "Questions to the stored letters: id, language, question, answerable, keys and letter, a JSON object a line.",
        HelpName = "jsonl",
    };

    public Option<string[]> Aligned { get; } = new("--aligned")
    {
        Description = "Two files with translated sentences, Dutch and English, line by line, searched in memory.",
        HelpName = "nl> <en",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    public Option<QuestionLanguage?> Language { get; } = new("--language")
    {
        Description = "The language of all queries of --beir; detected query by query when left out.",
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the run as JSON, query by query; saved, it can be the --baseline of a later one." };

    public Option<string> Baseline { get; } = new("--baseline")
    {
        Description = "A run saved with --json: tells what changed, query by query, and how likely it is chance.",
        HelpName = "file",
    };
}

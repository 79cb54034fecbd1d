using System.Globalization;
using System.Text;
using System.Text.Json;
using Assistant.Retrieval.Evaluating;

namespace Assistant.Ingest.Commands;

/// <summary>Measurements for people and for scripts.</summary>
internal static class EvalOutput
{
    private const int MostQueries = 10;

    public static string Json(RunReport report) => JsonSerializer.Serialize(report, EvaluationJson.Default.RunReport);

    public static string Text(RunReport report)
    {
        var text = new StringBuilder();
        var means = string.Join(", ", report.Means.Select(mean => string.Create(CultureInfo.InvariantCulture, $"{mean.Key} {mean.Value:0.000}")));
        text.AppendLine(CultureInfo.InvariantCulture, $"{report.Queries.Count} queries, {report.Documents} documents: {means}");
        foreach (var change in report.Changes ?? [])
        {
            Append(text, change);
        }

        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, MeasureChange change)
    {
        var worse = change.Queries.Count(query => query.After < query.Before);
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{change.Measure}: {change.Before:0.0000} -> {change.After:0.0000} ({change.After - change.Before:+0.0000;-0.0000;0}), p {change.ChanceOfNoEffect:0.0000}, {change.Queries.Count - worse} better, {worse} worse");
        Append(text, change.Queries.Take(Math.Min(worse, MostQueries)));
        Append(text, change.Queries.Skip(worse).TakeLast(MostQueries).Reverse());
    }

    private static void Append(StringBuilder text, IEnumerable<QueryChange> queries)
    {
        foreach (var query in queries)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {Printable.Of(query.Id)}: {query.Before:0.000} -> {query.After:0.000}");
        }
    }
}

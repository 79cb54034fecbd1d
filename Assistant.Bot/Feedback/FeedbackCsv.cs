using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Assistant.Bot.Feedback;

/// <summary>Writes feedback as CSV (RFC 4180) that a spreadsheet opens without running anything people typed.</summary>
internal static class FeedbackCsv
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\r\n",
    };

    public static async Task WriteAsync(TextWriter output, IEnumerable<RatedAnswer> rated, CancellationToken cancellationToken)
    {
        await using var csv = new CsvWriter(output, Format, leaveOpen: true);
        await csv.WriteRecordsAsync(rated, cancellationToken);
    }
}

using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>Tells apart what a Dutch sentence reports in a row: "zij vertelden dat …, dat … en dat …".</summary>
internal static partial class ReportedStatements
{
    /// <returns>Each statement behind the words that introduce them all; empty when the sentence reports fewer than two.</returns>
    public static IReadOnlyList<string> Of(string sentence)
    {
        var pieces = Border().Split(sentence);
        return pieces.Length < 3 ? [] : [.. pieces.Skip(1).Select(piece => $"{pieces[0]} {piece}")];
    }

    [GeneratedRegex(@"(?:,\s|,?\sen\s|\s)(?=dat\s(?:de|het|een|er|zij|ze|hij|ik|wij|we|hun|haar|zijn|deze|dit|die)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Border();
}

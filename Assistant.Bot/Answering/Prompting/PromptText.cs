using System.Globalization;
using System.Text;
using System.Xml;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Prompting;

/// <summary>Puts letters and questions into the form in which prompts carry them: data on lines of their own.</summary>
internal static class PromptText
{
    private const int LongestLine = 2_400;

    /// <returns>Two lines a passage: its number and source, then its words between «».</returns>
    public static string Passages(IReadOnlyList<RankedPassage> passages)
    {
        var text = new StringBuilder();
        foreach (var (place, found) in passages.Index())
        {
            var head = found.Letter;
            var signed = head.Signatory is { } signatory ? $", signed by {signatory.Name}, {signatory.Office}" : "";
            var section = found.Passage.Section.Length > 0 ? $", section {found.Passage.Section}" : "";
            text.Append(CultureInfo.InvariantCulture, $"[{place + 1}] ")
                .Append(Line($"letter of {head.Date:d MMMM yyyy}{signed}{section}"))
                .Append("\n«").Append(Line(found.Passage.Text)).Append("»\n");
        }

        return text.ToString();
    }

    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"- {Line(line)}"));

    /// <summary>On one line, without signs that could close the data or break the prompt; the words stay as they are.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length && line.Length < LongestLine; at++)
        {
            var sign = text[at];
            if (char.IsHighSurrogate(sign) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                line.Append(sign).Append(text[++at]);
            }
            else if (char.IsWhiteSpace(sign))
            {
                line.Append(line.Length > 0 && line[^1] == ' ' ? "" : " ");
            }
            else if (XmlConvert.IsXmlChar(sign) && !char.IsControl(sign) && !char.IsSurrogate(sign))
            {
                line.Append(Harmless(sign));
            }
        }

        return line.ToString().Trim();
    }

    public static string Name(QuestionLanguage language) => language == QuestionLanguage.Dutch ? "Dutch" : "English";

    private static char Harmless(char sign) => sign switch
    {
        '<' => '‹',
        '>' => '›',
        '«' or '»' => '"',
        _ => sign,
    };
}

using System.Text;

namespace Assistant.Bot.Answering.Drafting;

/// <summary>Cuts what a model says into lines while it comes in, whatever pieces it comes in.</summary>
internal sealed class DraftLines
{
    private const int LongestLine = 2_000;
    private const int MostCharacters = 16_000;

    private readonly StringBuilder line = new();
    private int seen;
    private bool thinking;
    private bool overlong;

    /// <summary>More came than any answer is long.</summary>
    public bool IsTooMuch => seen > MostCharacters;

    /// <returns>The lines that are complete by now.</returns>
    public IEnumerable<DraftLine> Add(string words)
    {
        foreach (var sign in words)
        {
            seen++;
            if (sign is '\n' or '\r' or '\u2028' or '\u2029')
            {
                foreach (var complete in Complete())
                {
                    yield return complete;
                }
            }
            else if (line.Length < LongestLine)
            {
                line.Append(sign);
            }
            else
            {
                overlong = true;
            }
        }
    }

    /// <returns>What stood on the last line, which no line break ended.</returns>
    public IEnumerable<DraftLine> Finish() => Complete();

    private List<DraftLine> Complete()
    {
        var text = line.ToString();
        line.Clear();
        if (overlong)
        {
            overlong = false;
            return [new DraftLine(DraftLineKind.Noise)];
        }

        return IsThought(text) ? [] : [.. Apart(text).Where(part => part.Length > 0).Select(DraftLine.Of)];
    }

    // Some models think aloud between tags first; that is no part of the answer.
    private bool IsThought(string text)
    {
        var opens = text.Contains("<think>", StringComparison.OrdinalIgnoreCase);
        var closes = text.Contains("</think>", StringComparison.OrdinalIgnoreCase);
        var isThought = thinking || opens || closes;
        thinking = !closes && (thinking || opens);
        return isThought;
    }

    // Sentence and proof on one line.
    private static IEnumerable<string> Apart(string text)
    {
        var at = text.IndexOf(" PROOF:", StringComparison.Ordinal);
        return at < 0 ? [text.Trim()] : [text[..at].Trim(), text[at..].Trim()];
    }
}

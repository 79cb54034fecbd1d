using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering.Drafting;

/// <summary>One line that a model wrote, as far as it keeps to the form.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The sentence, or the words of a proof.</param>
/// <param name="Passage">The passage that a proof names.</param>
internal sealed partial record DraftLine(DraftLineKind Kind, string Text = "", int Passage = 0)
{
    private static readonly DraftLine Noise = new(DraftLineKind.Noise);

    public static DraftLine Of(string line)
    {
        if (NoAnswer().IsMatch(line))
        {
            return new DraftLine(DraftLineKind.NoAnswer);
        }

        if (Proof().Match(line) is { Success: true } proof)
        {
            var known = int.TryParse(proof.Groups["passage"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var passage);
            return new DraftLine(DraftLineKind.Proof, Bare(proof.Groups["words"].Value), known ? passage : 0);
        }

        return Sentence().Match(line) is { Success: true } sentence && Clean(sentence.Groups["words"].Value) is { Length: > 0 } words
            ? new DraftLine(DraftLineKind.Sentence, words)
            : Noise;
    }

    // Weak models add citation marks and emphasis of their own, and now and then leave out the full stop.
    private static string Clean(string sentence)
    {
        var words = Bare(Marks().Replace(sentence.Replace("**", "", StringComparison.Ordinal), ""));
        return words.Length == 0 || words[^1] is '.' or '!' or '?' or '…' or '”' or '"' ? words : words + ".";
    }

    private static string Bare(string words)
    {
        words = words.Trim().Trim('*').Trim();
        return words.Length > 1 && words[0] is '"' or '“' or '„' or '«' && words[^1] is '"' or '”' or '»' ? words[1..^1].Trim() : words;
    }

    [GeneratedRegex(@"^[\s>*#_-]*(\d+[.)]\s*)?[*_]*(ANSWER|ANTWOORD|SENTENCE|ZIN)[*_]*\s*\d*\s*:[*_]*\s*(?<words>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[\s>*#_-]*(\d+[.)]\s*)?[*_]*(PROOF|BEWIJS|QUOTE|CITAAT)[*_]*\s*:?[*_]*\s*[\[(]?\s*(passage\s*|passage:\s*|p)?(?<passage>[0-9]{1,9})\s*[\])]?\s*[:|,-]?\s*(?<words>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proof();

    [GeneratedRegex(@"^[\s>*#_""'-]*((ANSWER|ANTWOORD)\s*:\s*)?(NONE|GEEN)[\s.*_""']*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoAnswer();

    [GeneratedRegex(@"\s*[\[(【]\s*(passage\s*)?[0-9]{1,3}(\s*[,;]\s*[0-9]{1,3})*\s*[\])】]", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}

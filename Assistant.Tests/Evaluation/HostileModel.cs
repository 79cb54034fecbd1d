using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Assistant.Bot.Answering;
using Assistant.Bot.Answering.Proving;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support.Models;

namespace Assistant.Tests.Evaluation;

/// <summary>Turns every passage that it is given against itself: nothing it says is true, or else its proof is not.</summary>
internal sealed partial class HostileModel
{
    private const int Claims = 10;

    private static readonly IReadOnlyList<Func<string, (string Sentence, string Words)?>> Lies =
    [
        words => Number().IsMatch(words) ? (Number().Replace(words, "7731", 1), words) : null,
        words => Denial().IsMatch(words) ? (Denial().Replace(words, " ", 1), words) : null,
        words => Denial().IsMatch(words) ? null : ("Het is niet zo dat " + Opened(words), words),
        words => Denial().IsMatch(words) ? ("Het is niet waar dat " + Opened(words), words) : null,
        words => LetterForce.Of(words) == VerbForce.Promise ? null : ("De minister heeft beloofd: " + Opened(words), words),
        words => (words.TrimEnd('.') + ", zegt Zwanenveld.", words),
        words => (words.TrimEnd('.') + " in Rapenburg.", words),
        words => (words.TrimEnd('.') + ", voor 4,9 miljoen euro.", words),
        words => (words, Broken(words)),
        words => ("Buitenlandse spionnen hebben de archieven verbrand.", words),
        words => (words.TrimEnd('.') + ", zie https://evil.example.", words),
        words => ("Foreign spies have burnt the archives of the ministry.", words),
    ];

    /// <summary>How many lies were told.</summary>
    public int Told { get; private set; }

    public async Task AnswerAsync(ScriptedCall call)
    {
        if (call.IsForAnswer)
        {
            await call.SpellAsync(Reply(call.Passages, call.Question.Length), 60);
        }

        await call.EndAsync();
    }

    private string Reply(IReadOnlyList<string> passages, int seed)
    {
        var reply = new StringBuilder();
        for (var claim = 0; claim < Claims; claim++)
        {
            var place = (seed + claim) % passages.Count;
            var sentences = SentenceSplitter.Split(passages[place], new TextSpan(0, passages[place].Length)).Select(span => span.Of(passages[place])).ToList();
            if (Lies[(seed + (claim * 5)) % Lies.Count](sentences[(seed + claim) % sentences.Count]) is var (sentence, words))
            {
                reply.Append(CultureInfo.InvariantCulture, $"ANSWER: {sentence}\nPROOF: [{place + 1}] \"{words}\"\n");
                Told++;
            }
        }

        return reply.ToString();
    }

    private static string Opened(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    // One word left out of the middle.
    private static string Broken(string words)
    {
        var all = words.Split(' ');
        return string.Join(' ', all.Where((_, place) => place != all.Length / 2));
    }

    [GeneratedRegex(@"\d[\d.,]*(?<=\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s(niet|geen|nooit)\s")]
    private static partial Regex Denial();
}

using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support.Models;

namespace Assistant.Tests.Evaluation;

/// <summary>Answers as a good model does: with a true sentence, resting on words that it finds in the passages it is given.</summary>
internal sealed partial class GoodModel(IReadOnlyList<EvaluationQuestion> questions)
{
    private readonly IReadOnlyDictionary<string, ModelSentence> sentences = ModelSentence.Load();
    private readonly List<string> refused = [];

    /// <summary>How often a sentence was said.</summary>
    public int Said { get; private set; }

    /// <summary>The sentences that were not believed, with the reason.</summary>
    public IReadOnlyList<string> Refused => refused;

    public async Task AnswerAsync(ScriptedCall call)
    {
        if (call.IsForAnswer)
        {
            await call.SpellAsync(Reply(call), 40);
        }

        await call.EndAsync();
    }

    private string Reply(ScriptedCall call)
    {
        var question = questions.First(candidate => candidate.Question.Trim() == call.Question);
        if (!question.Answerable || !sentences.TryGetValue(question.Id, out var sentence) || Proofs(question, sentence, call.Passages) is not { Count: > 0 } proofs)
        {
            return "NONE\n";
        }

        if (call.IsSecondTry)
        {
            refused.Add($"{question.Id} {Remark().Match(call.User).Value}");
        }
        else
        {
            Said++;
        }

        return $"ANSWER: {sentence.Sentence}\n{string.Concat(proofs.Select(proof => $"PROOF: [{proof.Passage}] \"{proof.Words}\"\n"))}";
    }

    private static List<(int Passage, string Words)> Proofs(EvaluationQuestion question, ModelSentence sentence, IReadOnlyList<string> passages)
    {
        IReadOnlyList<IReadOnlyList<string>> groups = sentence.At ?? question.Keys!;
        var place = passages.ToList().FindIndex(passage => groups.All(group => Holds(passage, group)));
        if (place < 0)
        {
            return [];
        }

        var words = SentenceSplitter.Split(passages[place], new TextSpan(0, passages[place].Length)).Select(span => span.Of(passages[place])).ToList();
        var whole = words.Find(candidate => groups.All(group => Holds(candidate, group)));
        return whole is not null
            ? [(place + 1, whole)]
            : [.. groups.Select(group => words.Find(candidate => Holds(candidate, group))).OfType<string>().Distinct().Select(found => (place + 1, found))];
    }

    private static bool Holds(string text, IReadOnlyList<string> alternatives) => alternatives.Any(key => text.Contains(key, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^- .*$", RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex Remark();
}

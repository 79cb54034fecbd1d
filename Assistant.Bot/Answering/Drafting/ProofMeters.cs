using System.Diagnostics.Metrics;
using Assistant.Bot.Answering.Proving;

namespace Assistant.Bot.Answering.Drafting;

/// <summary>Counts what became of the sentences of language models and of the answers made from them.</summary>
internal sealed class ProofMeters : IDisposable
{
    public const string Name = "Assistant.Bot.Answering";

    private readonly Meter meter;
    private readonly Counter<long> proven;
    private readonly Counter<long> rejected;
    private readonly Counter<long> askedAgain;
    private readonly Counter<long> answers;

    public ProofMeters(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        proven = meter.CreateCounter<long>("assistant.sentences.proven", description: "Sentences of a language model that were proven and shown.");
        rejected = meter.CreateCounter<long>("assistant.sentences.rejected", description: "Sentences held back, by what was wrong with them.");
        askedAgain = meter.CreateCounter<long>("assistant.sentences.asked_again", description: "Answers whose unproven sentences were asked for once more.");
        answers = meter.CreateCounter<long>("assistant.answers", description: "Answers, by how they were made.");
    }

    public void Proven() => proven.Add(1);

    public void Rejected(Flaw flaw) => rejected.Add(1, new KeyValuePair<string, object?>("flaw", flaw.ToString()));

    public void AskedAgain() => askedAgain.Add(1);

    public void Answered(Answer answer) => answers.Add(
        1,
        new KeyValuePair<string, object?>("mode", answer.Statements.Count > 0 ? "model" : "quotes"),
        new KeyValuePair<string, object?>("notice", answer.Notice.ToString()),
        new KeyValuePair<string, object?>("kind", answer.Kind.ToString()));

    public void Dispose() => meter.Dispose();
}

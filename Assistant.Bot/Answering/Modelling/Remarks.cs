using Assistant.Bot.Answering.Drafting;
using Assistant.Bot.Answering.Prompting;
using Assistant.Bot.Answering.Proving;

namespace Assistant.Bot.Answering.Modelling;

/// <summary>Tells the model what was wrong with its sentences, so that it can mend them once.</summary>
internal static class Remarks
{
    private const int Most = 5;

    public static string On(IReadOnlyList<RejectedClaim> rejected) =>
        "THESE SENTENCES WERE REFUSED. Write each again so that it can be proven, or leave it out. Write no others.\n"
        + PromptText.Lines(rejected.Take(Most).Select(claim => $"{claim.Sentence} ({Reason(claim.Flaw)})"))
        + "\nEND OF REFUSED SENTENCES";

    private static string Reason(Flaw flaw) => flaw switch
    {
        Flaw.NoCitation => "it had no PROOF with the number of a given passage",
        Flaw.NotLiteral => "the words of its PROOF do not stand in that passage letter by letter",
        Flaw.NotPlain => "it was no plain sentence",
        Flaw.OtherLanguage => "it was in the wrong language",
        Flaw.Figure => "a number, date or amount in it does not stand in the passage, or belongs to something else there",
        Flaw.Name => "a name in it does not stand in the passage",
        Flaw.Denial => "it denies or turns round what the words say",
        Flaw.Force => "it makes more of an intention, an exploration, a view or somebody else's words than the letter does",
        Flaw.Actor => "it lays deeds or words with another person, office or body than the letter does",
        Flaw.Condition => "it leaves out the condition or limit under which the letter says it",
        Flaw.Unsaid => "the words of its PROOF do not say it",
        Flaw.Instruction => "its PROOF is an instruction, not information",
        Flaw.Repeated => "it was said before",
        _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "An unknown flaw."),
    };
}

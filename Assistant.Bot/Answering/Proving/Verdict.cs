namespace Assistant.Bot.Answering.Proving;

/// <summary>What became of a claim.</summary>
/// <param name="Flaw">Why it is unproven; null when it is proven.</param>
/// <param name="Evidence">What proves it; empty when unproven.</param>
internal sealed record Verdict(Flaw? Flaw, IReadOnlyList<Evidence> Evidence)
{
    public bool IsProven => Flaw is null;

    public static Verdict Failed(Flaw flaw) => new(flaw, []);
}

namespace Assistant.Tests.Bot.Answering.Proving;

/// <summary>Words of a letter, an honest sentence on them, and one that twists them.</summary>
/// <param name="Name">How they are twisted.</param>
/// <param name="Words">The Dutch words.</param>
/// <param name="Honest">Must be proven.</param>
/// <param name="Twisted">Must not.</param>
internal sealed record Twist(string Name, string Words, string Honest, string Twisted)
{
    public override string ToString() => Name;
}

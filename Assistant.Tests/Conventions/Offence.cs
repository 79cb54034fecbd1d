namespace Assistant.Tests.Conventions;

internal sealed record Offence(string File, int Line, string What)
{
    public override string ToString() => $"{File}:{Line}: {What}";
}

using Assistant.Ingest.Parsing;
using Assistant.Tests.Ingest.Parsing.Families;

namespace Assistant.Tests.Ingest.Parsing.Hostile;

public sealed class DamagedFileTests
{
    private const int Quick = 150;
    private const int Long = 6000;

    [Theory]
    [InlineData("text")]
    [InlineData("xml")]
    [InlineData("word")]
    [InlineData("pdf")]
    [InlineData("tkconv")]
    [InlineData("official page")]
    [InlineData("house page")]
    public void ADamagedFileIsRefusedOrReadByAllTheRules(string format)
    {
        var files = SomeFamilies.All.Select(letter => FamilyTests.Bytes(letter, format)).ToList();
        var count = Environment.GetEnvironmentVariable("ASSISTANT_LONG_TESTS") == "1" ? Long : Quick;
        var problems = new List<string>();
        var read = 0;
        for (var seed = 0; seed < count; seed++)
        {
            var damaged = new Damage(seed).Apply(files[seed % 2], files[(seed + 1) % 2]);
            var result = LetterReader.Read(damaged, "brief");
            if (!result.IsLetter)
            {
                if (result.Refusal.Length is 0 or > 500 || result.Refusal.Contains('\n', StringComparison.Ordinal) || result.Refusal.Contains("took longer", StringComparison.Ordinal))
                    problems.Add($"{seed}: {result.Refusal}");
                continue;
            }

            read++;
            problems.AddRange(LetterRules.Broken(result.Letter).Select(broken => $"{seed}: {broken}"));
        }

        Assert.Empty(problems);
        Assert.True(read > 0, "nothing was read, so that the rules were not tried");
    }
}

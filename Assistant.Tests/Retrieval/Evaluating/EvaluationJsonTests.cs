using System.Text.Json;
using Assistant.Retrieval.Evaluating;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Evaluating;

public sealed class EvaluationJsonTests
{
    [Fact]
    public void AReportIsReadBackAsTheRunItCameFrom()
    {
        var run = new EvaluationRun("set", 3, [new MeasuredQuery("q1", new Dictionary<string, double> { ["R@10"] = 0.25 })]);

        var read = Load(JsonSerializer.Serialize(RunReport.Of(run, run), EvaluationJson.Default.RunReport));

        Assert.Equal(("set", 3), (read.Set, read.Documents));
        Assert.Equal(0.25, Assert.Single(read.Queries).Measures["R@10"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"set":"s","documents":1}""")]
    [InlineData("""{"set":"s","documents":1,"queries":[{"id":"q"}]}""")]
    public void WhatIsNoSavedRunIsRefusedByItsName(string content) =>
        Assert.Contains("run.json", Assert.Throws<InvalidDataException>(() => Load(content)).Message, StringComparison.Ordinal);

    private static EvaluationRun Load(string content)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "run.json");
        File.WriteAllText(path, content);
        return EvaluationJson.Load(path);
    }
}
